#include "ui/export/film_writer.h"
#include "ui/export/output_files.h"

#include <QProcess>
#include <QStandardPaths>

namespace ui {

namespace {

constexpr int kVideoPatience = 120'000;          // Milliseconds that ffmpeg may take for a piece.
constexpr qint64 kPipeBytes = qint64{32} << 20U; // Frames on their way to it.

class VideoWriter final : public FilmWriter
{
public:
    VideoWriter(const QString& path, const QSize& size, ExportForm form, int framesPerSecond,
                const ExportText& text, const std::atomic<bool>& isCancelled)
        : m_isCancelled(isCancelled), m_size(size), m_framesPerSecond(framesPerSecond)
    {
        m_arguments << QStringLiteral("-y") << QStringLiteral("-nostdin")
                    << QStringLiteral("-loglevel") << QStringLiteral("error")
                    << QStringLiteral("-f") << QStringLiteral("rawvideo")
                    << QStringLiteral("-pixel_format") << pixelFormat()
                    << QStringLiteral("-video_size")
                    << QStringLiteral("%1x%2").arg(size.width()).arg(size.height())
                    << QStringLiteral("-framerate") << QString::number(framesPerSecond)
                    << QStringLiteral("-i") << QStringLiteral("pipe:0")
                    << QStringLiteral("-an")
                    // Frames that repeat for a while are encoded once, but for one each second.
                    << QStringLiteral("-vf")
                    << QStringLiteral("mpdecimate=hi=1:lo=1:frac=1:max=%1").arg(framesPerSecond)
                    << QStringLiteral("-fps_mode") << QStringLiteral("vfr");
        m_arguments << codec(form);
        m_arguments << QStringLiteral("-pix_fmt") << QStringLiteral("yuv420p")
                    << QStringLiteral("-fflags") << QStringLiteral("+bitexact")
                    << QStringLiteral("-metadata") << QStringLiteral("title=") + text.title
                    << QStringLiteral("-metadata")
                    << QStringLiteral("description=") + text.description << path;
    }
    VideoWriter(const VideoWriter&) = delete;
    VideoWriter& operator=(const VideoWriter&) = delete;
    ~VideoWriter() override
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    model::Result<void> add(const QImage& frame, int milliseconds) override
    {
        if (m_process.state() == QProcess::NotRunning && m_frames == 0) {
            m_process.start(videoProgram(), m_arguments);
            if (!m_process.waitForStarted())
                return fault();
        }
        // The clock decides, so that parts of frames do not add up.
        m_elapsedMs += milliseconds;
        const qint64 due = std::max(m_frames + 1, m_elapsedMs * m_framesPerSecond / 1000);
        const auto row = static_cast<qint64>(m_size.width()) * 4;
        for (; m_frames < due && !m_isCancelled; ++m_frames) {
            for (int y = 0; y < m_size.height(); ++y)
                m_process.write(reinterpret_cast<const char*>(frame.constScanLine(y)), row);
            while (m_process.bytesToWrite() > kPipeBytes)
                if (!m_process.waitForBytesWritten(kVideoPatience))
                    return fault();
            if (m_process.state() == QProcess::NotRunning)
                return fault();
        }
        return {};
    }
    model::Result<void> finish() override
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(kVideoPatience)
            || m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
            return fault();
        return {};
    }

private:
    static QString pixelFormat()
    {
        return Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? QStringLiteral("bgr0") : QStringLiteral("0rgb");
    }
    static QStringList codec(ExportForm form)
    {
        if (form == ExportForm::WebM)
            return {QStringLiteral("-c:v"),      QStringLiteral("libvpx-vp9"),
                    QStringLiteral("-crf"),      QStringLiteral("24"),
                    QStringLiteral("-b:v"),      QStringLiteral("0"),
                    QStringLiteral("-deadline"), QStringLiteral("good"),
                    QStringLiteral("-cpu-used"), QStringLiteral("5"),
                    QStringLiteral("-row-mt"),   QStringLiteral("1"),
                    QStringLiteral("-f"),        QStringLiteral("webm")};
        return {
            QStringLiteral("-c:v"),       QStringLiteral("libx264"), QStringLiteral("-preset"),
            QStringLiteral("veryfast"),   QStringLiteral("-tune"),   QStringLiteral("animation"),
            QStringLiteral("-crf"),       QStringLiteral("18"),      QStringLiteral("-movflags"),
            QStringLiteral("+faststart"), QStringLiteral("-f"),      QStringLiteral("mp4")};
    }
    model::Diagnostic fault()
    {
        m_process.waitForFinished(500);
        QString said = QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
        if (said.isEmpty())
            said = m_process.errorString();
        return exportFault(ExportWords::tr("ffmpeg could not make the film: %1").arg(said));
    }

    const std::atomic<bool>& m_isCancelled;
    QSize m_size;
    int m_framesPerSecond;
    QStringList m_arguments;
    QProcess m_process;
    qint64 m_elapsedMs = 0;
    qint64 m_frames = 0;
};

} // namespace

QString videoProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

std::unique_ptr<FilmWriter> makeVideoWriter(const QString& path, const QSize& size, ExportForm form,
                                            int framesPerSecond, const ExportText& text,
                                            const std::atomic<bool>& isCancelled)
{
    return std::make_unique<VideoWriter>(path, size, form, framesPerSecond, text, isCancelled);
}

} // namespace ui
