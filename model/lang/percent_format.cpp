#include "model/lang/percent_format.h"

namespace model {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads a format from left to right.
class FormatReader
{
public:
    explicit FormatReader(std::string_view format) : m_format(format) {}

    bool atEnd() const { return m_at >= m_format.size(); }

    /// Text up to the next field; "%%" gives "%".
    std::string readText()
    {
        std::string text;
        while (!atEnd()) {
            if (m_format[m_at] == '%') {
                if (m_at + 1 >= m_format.size() || m_format[m_at + 1] != '%')
                    break;
                ++m_at;
            }
            text += m_format[m_at++];
        }
        return text;
    }

    /// The field at the cursor, which stands on its "%".
    std::optional<FormatPiece> readField()
    {
        ++m_at;
        bool isLeft = false;
        while (!atEnd() && std::string_view("-+ #0").find(m_format[m_at]) != std::string_view::npos)
            isLeft = (m_format[m_at++] == '-') || isLeft;
        const auto width = readNumber();
        if (!width)
            return std::nullopt;
        std::string spec;
        if (!isLeft && !width->empty() && std::stoi(*width) > 0)
            spec = ">";
        spec += width->empty() ? "" : std::to_string(std::stoi(*width));
        if (!atEnd() && m_format[m_at] == '.') {
            ++m_at;
            const auto precision = readNumber();
            if (!precision)
                return std::nullopt;
            spec += "." + (precision->empty() ? "0" : std::to_string(std::stoi(*precision)));
        }
        if (atEnd())
            return std::nullopt;
        const char conversion = m_format[m_at++];
        if (conversion != 's' && conversion != 'r' && conversion != 'a')
            return std::nullopt;
        return FormatPiece{conversion, spec};
    }

private:
    /// Up to two digits; more are left to the program.
    std::optional<std::string> readNumber()
    {
        constexpr std::size_t kMostDigits = 2;
        std::string digits;
        while (!atEnd() && isDigit(m_format[m_at]))
            digits += m_format[m_at++];
        if (digits.size() > kMostDigits)
            return std::nullopt;
        return digits;
    }

    std::string_view m_format;
    std::size_t m_at = 0;
};

} // namespace

std::optional<std::vector<FormatPiece>> splitPercentFormat(std::string_view format,
                                                           std::size_t fieldCount)
{
    std::vector<FormatPiece> pieces;
    std::size_t fields = 0;
    FormatReader reader(format);
    while (true) {
        std::string text = reader.readText();
        if (!text.empty())
            pieces.push_back({0, std::move(text)});
        if (reader.atEnd())
            break;
        auto field = reader.readField();
        if (!field || ++fields > fieldCount)
            return std::nullopt;
        pieces.push_back(std::move(*field));
    }
    if (fields != fieldCount)
        return std::nullopt;
    return pieces;
}

} // namespace model
