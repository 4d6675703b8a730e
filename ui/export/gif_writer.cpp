#include "ui/export/film_writer.h"
#include "ui/export/output_files.h"

#include <QFile>

#include <array>
#include <gif_lib.h>

namespace ui {

namespace {

constexpr int kBlock = 255; // Bytes of one block of an extension.

int appendGif(GifFileType* gif, const GifByteType* bytes, int count)
{
    return static_cast<int>(
        static_cast<QFile*>(gif->UserData)->write(reinterpret_cast<const char*>(bytes), count));
}

class GifWriter final : public FilmWriter
{
public:
    GifWriter(const QString& path, const QSize& size, FilmColors colors, const ExportText& text)
        : m_file(path), m_size(size), m_colors(std::move(colors)), m_text(text)
    {}
    GifWriter(const GifWriter&) = delete;
    GifWriter& operator=(const GifWriter&) = delete;
    ~GifWriter() override
    {
        if (m_gif != nullptr)
            EGifCloseFile(m_gif, nullptr);
    }

    model::Result<void> add(const QImage& frame, int milliseconds) override
    {
        if (m_gif == nullptr && !begin())
            return fault();
        if (!m_last.isNull()) {
            const QRect changed = changedRect(m_last, frame);
            if (changed.isEmpty()) { // The same for longer.
                m_waitMs += milliseconds;
                return {};
            }
            if (!flush())
                return fault();
            m_part = changed;
        } else {
            m_part = QRect(QPoint(), m_size);
        }
        m_pixels = indexed(frame, m_last, m_part, m_colors);
        m_waitMs = milliseconds;
        m_last = frame;
        return {};
    }
    model::Result<void> finish() override
    {
        if (m_gif == nullptr || !flush())
            return fault();
        GifFileType* gif = std::exchange(m_gif, nullptr);
        if (EGifCloseFile(gif, nullptr) != GIF_OK || !m_file.flush())
            return fault();
        m_file.close();
        return {};
    }

private:
    model::Diagnostic fault() const
    {
        return exportFault(
            ExportWords::tr("Cannot write %1: %2.").arg(m_file.fileName(), m_file.errorString()));
    }
    bool begin()
    {
        int error = 0;
        if (!m_file.open(QIODevice::WriteOnly))
            return false;
        m_gif = EGifOpen(&m_file, appendGif, &error);
        if (m_gif == nullptr)
            return false;
        EGifSetGifVersion(m_gif, true);
        std::array<GifColorType, 256> colors{};
        for (std::size_t i = 0; i < m_colors.colors().size(); ++i) {
            const QRgb color = m_colors.colors()[i];
            colors[i] = {static_cast<GifByteType>(qRed(color)),
                         static_cast<GifByteType>(qGreen(color)),
                         static_cast<GifByteType>(qBlue(color))};
        }
        ColorMapObject* map = GifMakeMapObject(256, colors.data());
        const bool isGood =
            EGifPutScreenDesc(m_gif, m_size.width(), m_size.height(), 8, 0, map) == GIF_OK;
        GifFreeMapObject(map);
        return isGood && putLoop() && putComment();
    }
    bool putLoop()
    {
        const GifByteType forEver[3] = {1, 0, 0};
        return EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE) == GIF_OK
               && EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0") == GIF_OK
               && EGifPutExtensionBlock(m_gif, 3, forEver) == GIF_OK
               && EGifPutExtensionTrailer(m_gif) == GIF_OK;
    }
    bool putComment()
    {
        const QByteArray comment =
            (m_text.title + QLatin1Char('\n') + m_text.description).trimmed().toUtf8();
        if (comment.isEmpty())
            return true;
        bool isGood = EGifPutExtensionLeader(m_gif, COMMENT_EXT_FUNC_CODE) == GIF_OK;
        for (qsizetype at = 0; at < comment.size() && isGood; at += kBlock) {
            const QByteArray block = comment.mid(at, kBlock);
            isGood = EGifPutExtensionBlock(m_gif, static_cast<int>(block.size()), block.constData())
                     == GIF_OK;
        }
        return isGood && EGifPutExtensionTrailer(m_gif) == GIF_OK;
    }
    /// Writes the frame that waits, now that it is known how long it stands.
    bool flush()
    {
        if (m_pixels.empty())
            return true;
        // Delays are hundredths; what is cut off goes to the next frame.
        const int whole = m_waitMs + m_restMs;
        const int delay = std::clamp(whole / 10, 2, 65535);
        m_restMs = std::max(0, whole - delay * 10);
        GraphicsControlBlock control{};
        control.DisposalMode = DISPOSE_DO_NOT;
        control.DelayTime = delay;
        control.TransparentColor = FilmColors::kUnchanged;
        std::array<GifByteType, 4> bytes{};
        EGifGCBToExtension(&control, bytes.data());
        bool isGood = EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, 4, bytes.data()) == GIF_OK
                      && EGifPutImageDesc(m_gif, m_part.left(), m_part.top(), m_part.width(),
                                          m_part.height(), false, nullptr)
                             == GIF_OK;
        for (int y = 0; y < m_part.height() && isGood; ++y)
            isGood = EGifPutLine(m_gif,
                                 &m_pixels[static_cast<std::size_t>(y)
                                           * static_cast<std::size_t>(m_part.width())],
                                 m_part.width())
                     == GIF_OK;
        m_pixels.clear();
        return isGood;
    }

    QFile m_file;
    QSize m_size;
    FilmColors m_colors;
    ExportText m_text;
    GifFileType* m_gif = nullptr;
    QImage m_last;
    QRect m_part;
    std::vector<std::uint8_t> m_pixels;
    int m_waitMs = 0;
    int m_restMs = 0;
};

} // namespace

std::unique_ptr<FilmWriter> makeGifWriter(const QString& path, const QSize& size, FilmColors colors,
                                          const ExportText& text)
{
    return std::make_unique<GifWriter>(path, size, std::move(colors), text);
}

} // namespace ui
