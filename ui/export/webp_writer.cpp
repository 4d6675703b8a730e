#include "ui/export/film_writer.h"
#include "ui/export/output_files.h"

#include <QFile>

#include <webp/encode.h>
#include <webp/mux.h>

namespace ui {

namespace {

constexpr int kWebpEffort = 2; // 0 to 9; more takes several times as long for a few percent.

/// Fills the data that WebPMemoryWriter owns.
class WebpPart
{
public:
    WebpPart() { WebPMemoryWriterInit(&m_writer); }
    WebpPart(const WebpPart&) = delete;
    WebpPart& operator=(const WebpPart&) = delete;
    ~WebpPart() { WebPMemoryWriterClear(&m_writer); }

    bool encode(const QImage& image)
    {
        WebPConfig config;
        WebPPicture picture;
        if (WebPConfigInit(&config) == 0 || WebPPictureInit(&picture) == 0
            || WebPConfigLosslessPreset(&config, kWebpEffort) == 0)
            return false;
        config.thread_level = 1;
        picture.use_argb = 1;
        picture.width = image.width();
        picture.height = image.height();
        picture.writer = WebPMemoryWrite;
        picture.custom_ptr = &m_writer;
        const bool isGood = WebPPictureImportBGRA(&picture, image.constBits(),
                                                  static_cast<int>(image.bytesPerLine()))
                                != 0
                            && WebPEncode(&config, &picture) != 0;
        WebPPictureFree(&picture);
        return isGood;
    }
    WebPData data() const { return {m_writer.mem, m_writer.size}; }

private:
    WebPMemoryWriter m_writer{};
};

class WebpWriter final : public FilmWriter
{
public:
    WebpWriter(const QString& path, const QSize& size, const ExportText& text)
        : m_file(path), m_size(size), m_text(text), m_mux(WebPMuxNew())
    {}
    WebpWriter(const WebpWriter&) = delete;
    WebpWriter& operator=(const WebpWriter&) = delete;
    ~WebpWriter() override { WebPMuxDelete(m_mux); }

    model::Result<void> add(const QImage& frame, int milliseconds) override
    {
        QRect part(QPoint(), m_size);
        if (!m_last.isNull()) {
            part = changedRect(m_last, frame);
            if (part.isEmpty()) { // The same for longer.
                m_waitMs += milliseconds;
                return {};
            }
            part.setLeft(part.left() & ~1); // Offsets have to be even.
            part.setTop(part.top() & ~1);
            if (!flush())
                return fault();
        }
        m_part = part;
        m_image = changes(frame);
        m_waitMs = milliseconds;
        m_last = frame;
        return {};
    }
    model::Result<void> finish() override
    {
        const WebPMuxAnimParams endless{0xFFFFFFFFU, 0};
        WebPData whole{nullptr, 0};
        const QByteArray about = xmp();
        const WebPData chunk{reinterpret_cast<const std::uint8_t*>(about.constData()),
                             static_cast<std::size_t>(about.size())};
        bool isGood = flush() && WebPMuxSetAnimationParams(m_mux, &endless) == WEBP_MUX_OK
                      && WebPMuxSetCanvasSize(m_mux, m_size.width(), m_size.height()) == WEBP_MUX_OK
                      && WebPMuxSetChunk(m_mux, "XMP ", &chunk, 1) == WEBP_MUX_OK
                      && WebPMuxAssemble(m_mux, &whole) == WEBP_MUX_OK;
        const auto size = static_cast<qint64>(whole.size);
        isGood = isGood && m_file.open(QIODevice::WriteOnly)
                 && m_file.write(reinterpret_cast<const char*>(whole.bytes), size) == size
                 && m_file.flush();
        WebPDataClear(&whole);
        m_file.close();
        if (!isGood)
            return fault();
        return {};
    }

private:
    model::Diagnostic fault() const
    {
        return exportFault(
            ExportWords::tr("Cannot write %1: %2.").arg(m_file.fileName(), m_file.errorString()));
    }
    /// The part of a frame that changes; what stays is transparent.
    QImage changes(const QImage& frame) const
    {
        QImage image = frame.copy(m_part).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y) {
            auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
            const QRgb* old =
                m_last.isNull()
                    ? nullptr
                    : reinterpret_cast<const QRgb*>(m_last.constScanLine(y + m_part.top()))
                          + m_part.left();
            const QRgb* now = reinterpret_cast<const QRgb*>(frame.constScanLine(y + m_part.top()))
                              + m_part.left();
            for (int x = 0; x < image.width(); ++x)
                row[x] = old != nullptr && old[x] == now[x] ? 0 : now[x] | 0xFF000000U;
        }
        return image;
    }
    bool flush()
    {
        if (m_image.isNull())
            return true;
        WebpPart part;
        if (!part.encode(m_image))
            return false;
        WebPMuxFrameInfo info{};
        info.bitstream = part.data();
        info.x_offset = m_part.left();
        info.y_offset = m_part.top();
        info.duration = m_waitMs;
        info.id = WEBP_CHUNK_ANMF;
        info.dispose_method = WEBP_MUX_DISPOSE_NONE;
        info.blend_method = WEBP_MUX_BLEND;
        m_image = {};
        return WebPMuxPushFrame(m_mux, &info, 1) == WEBP_MUX_OK;
    }
    QByteArray xmp() const
    {
        return QStringLiteral(
                   "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                   "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                   "<rdf:Description rdf:about='' "
                   "xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                   "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%1</rdf:li></rdf:Alt>"
                   "</dc:title><dc:description><rdf:Alt><rdf:li xml:lang='x-default'>%2"
                   "</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF>"
                   "</x:xmpmeta>")
            .arg(m_text.title.toHtmlEscaped(), m_text.description.toHtmlEscaped())
            .toUtf8();
    }

    QFile m_file;
    QSize m_size;
    ExportText m_text;
    WebPMux* m_mux;
    QImage m_last;
    QImage m_image;
    QRect m_part;
    int m_waitMs = 0;
};

} // namespace

std::unique_ptr<FilmWriter> makeWebpWriter(const QString& path, const QSize& size,
                                           const ExportText& text)
{
    return std::make_unique<WebpWriter>(path, size, text);
}

} // namespace ui
