#include "model/session/json_text.h"

#include <iterator>
#include <nlohmann/json.hpp>

namespace model {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxDepth = 64;

/// Characters of a text that count the lines they pass. The parser looks one character ahead: a
/// line end that was read last does not count yet.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, int* line) : m_at(at), m_line(line) {}

    reference operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        if (m_isAfterLineEnd)
            ++*m_line;
        m_isAfterLineEnd = *m_at == '\n';
        ++m_at;
        return *this;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b)
    {
        return a.m_at == b.m_at;
    }
    friend bool operator!=(const CountingIterator& a, const CountingIterator& b)
    {
        return !(a == b);
    }

private:
    const char* m_at;
    int* m_line;
    bool m_isAfterLineEnd = false;
};

/// Builds values from what the parser says. It answers false to stop it.
class Builder final : public nlohmann::json_sax<Json>
{
public:
    explicit Builder(const int& line) : m_line(line) {}

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(of(JsonValue::Kind::Boolean, value ? 1 : 0)); }
    bool number_integer(number_integer_t value) override
    {
        return add(of(JsonValue::Kind::Number, static_cast<double>(value)));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return add(of(JsonValue::Kind::Number, static_cast<double>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override
    {
        return add(of(JsonValue::Kind::Number, value));
    }
    bool string(string_t& text) override
    {
        JsonValue value = of(JsonValue::Kind::String, 0);
        value.text = std::move(text);
        return add(std::move(value));
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::Kind::Object); }
    bool key(string_t& text) override
    {
        m_keys.back() = std::move(text);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonValue::Kind::Array); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string& token,
                     const nlohmann::detail::exception&) override
    {
        problem = token.empty() ? "the text ends too early" : "unexpected " + shown(token);
        return false;
    }

    JsonValue root;
    std::string problem;

private:
    /// The end of what was read last; the parser writes control characters as <U+000A>.
    static std::string shown(std::string token)
    {
        if (const std::size_t control = token.rfind("<U+");
            control != std::string::npos && control + 8 < token.size())
            token.erase(0, control + 8);
        token.erase(0, token.find_first_not_of(' '));
        std::string text;
        for (const char each : token.substr(token.size() > 20 ? token.size() - 20 : 0))
            text += static_cast<unsigned char>(each) < 0x20 || static_cast<signed char>(each) < 0
                        ? '?'
                        : each;
        return '\'' + text + '\'';
    }

    JsonValue of(JsonValue::Kind kind, double number) const
    {
        JsonValue value;
        value.kind = kind;
        value.line = m_line;
        value.number = number;
        return value;
    }

    bool add(JsonValue value)
    {
        value.line = m_line;
        if (m_open.empty()) {
            root = std::move(value);
            return true;
        }
        JsonValue& parent = m_open.back();
        if (parent.kind == JsonValue::Kind::Object)
            value.key = std::move(m_keys.back());
        parent.items.push_back(std::move(value));
        return true;
    }

    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() >= kMaxDepth) {
            problem = "too many levels of brackets";
            return false;
        }
        m_open.push_back(of(kind, 0));
        m_keys.emplace_back();
        return true;
    }

    bool close()
    {
        JsonValue value = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        const int line = value.line;
        add(std::move(value));
        JsonValue& placed = m_open.empty() ? root : m_open.back().items.back();
        placed.line = line;
        return true;
    }

    const int& m_line;
    std::vector<JsonValue> m_open;
    std::vector<std::string> m_keys; ///< Of each open object the key whose value comes next.
};

} // namespace

const JsonValue* JsonValue::find(std::string_view name) const
{
    for (auto member = items.rbegin(); member != items.rend(); ++member)
        if (member->key == name)
            return &*member;
    return nullptr;
}

Result<JsonValue> parseJson(std::string_view text)
{
    int line = 1;
    Builder builder(line);
    const CountingIterator begin(text.data(), &line);
    const CountingIterator end(text.data() + text.size(), &line);
    if (Json::sax_parse(begin, end, &builder))
        return std::move(builder.root);
    Diagnostic diagnostic;
    diagnostic.kind = DiagnosticKind::SyntaxError;
    diagnostic.message = builder.problem;
    diagnostic.span = {line, 0, line, 0};
    return diagnostic;
}

} // namespace model
