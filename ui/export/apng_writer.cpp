#include "ui/export/film_writer.h"
#include "ui/export/output_files.h"
#include "ui/export/png_file.h"

#include <QFile>

namespace ui {

namespace {

constexpr int kApngLevel = 6; // Of zlib.

QByteArray number16(unsigned value)
{
    return pngNumber(value).mid(2);
}

class ApngWriter final : public FilmWriter
{
public:
    ApngWriter(const QString& path, const QSize& size, FilmColors colors, const ExportText& text)
        : m_file(path), m_size(size), m_colors(std::move(colors)), m_text(text)
    {}

    model::Result<void> add(const QImage& frame, int milliseconds) override
    {
        if (m_last.isNull()) {
            m_part = QRect(QPoint(), m_size);
        } else {
            const QRect changed = changedRect(m_last, frame);
            if (changed.isEmpty()) { // The same for longer.
                m_waitMs += milliseconds;
                return {};
            }
            flush();
            m_part = changed;
        }
        m_pixels = indexed(frame, m_last, m_part, m_colors);
        m_waitMs = milliseconds;
        m_last = frame;
        return {};
    }
    model::Result<void> finish() override
    {
        flush();
        QByteArray bytes = pngSignature();
        bytes += pngChunk("IHDR", pngNumber(quint32(m_size.width()))
                                      + pngNumber(quint32(m_size.height()))
                                      + QByteArray("\x08\x03\x00\x00\x00", 5));
        bytes += pngChunk("acTL", pngNumber(m_frames) + pngNumber(0));
        bytes += pngChunk("PLTE", palette());
        QByteArray alpha(FilmColors::kUnchanged, '\xFF');
        alpha += '\0';
        bytes += pngChunk("tRNS", alpha);
        bytes += pngTexts(m_text);
        m_body += pngChunk("IEND", {});
        if (!m_file.open(QIODevice::WriteOnly) || m_file.write(bytes) != bytes.size()
            || m_file.write(m_body) != m_body.size() || !m_file.flush())
            return exportFault(ExportWords::tr("Cannot write %1: %2.")
                                   .arg(m_file.fileName(), m_file.errorString()));
        m_file.close();
        return {};
    }

private:
    QByteArray palette() const
    {
        QByteArray bytes;
        for (const QRgb color : m_colors.colors()) {
            bytes += static_cast<char>(qRed(color));
            bytes += static_cast<char>(qGreen(color));
            bytes += static_cast<char>(qBlue(color));
        }
        bytes.resize(256 * 3, '\0');
        return bytes;
    }
    void flush()
    {
        if (m_pixels.empty())
            return;
        m_body += pngChunk(
            "fcTL", pngNumber(m_sequence++) + pngNumber(quint32(m_part.width()))
                        + pngNumber(quint32(m_part.height())) + pngNumber(quint32(m_part.left()))
                        + pngNumber(quint32(m_part.top()))
                        + number16(unsigned(std::min(m_waitMs, 65535))) + number16(1000)
                        + QByteArray(1, '\0') + QByteArray(1, m_frames == 0 ? '\0' : '\1'));
        QByteArray rows;
        const int width = m_part.width();
        rows.reserve(qsizetype(m_pixels.size()) + m_part.height());
        for (int y = 0; y < m_part.height(); ++y) {
            rows += '\0'; // No filter.
            rows.append(reinterpret_cast<const char*>(m_pixels.data()) + qsizetype(y) * width,
                        width);
        }
        const QByteArray packed = pngPacked(rows, kApngLevel);
        m_body += m_frames == 0 ? pngChunk("IDAT", packed)
                                : pngChunk("fdAT", pngNumber(m_sequence++) + packed);
        ++m_frames;
        m_pixels.clear();
    }

    QFile m_file;
    QSize m_size;
    FilmColors m_colors;
    ExportText m_text;
    QByteArray m_body;
    QImage m_last;
    QRect m_part;
    std::vector<std::uint8_t> m_pixels;
    quint32 m_sequence = 0;
    quint32 m_frames = 0;
    int m_waitMs = 0;
};

} // namespace

std::unique_ptr<FilmWriter> makeApngWriter(const QString& path, const QSize& size,
                                           FilmColors colors, const ExportText& text)
{
    return std::make_unique<ApngWriter>(path, size, std::move(colors), text);
}

} // namespace ui
