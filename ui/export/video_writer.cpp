#include "ui/export/film_writer.h"
#include "ui/export/output_files.h"
#include "ui/export/raw_video.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

namespace ui {

namespace {

constexpr int kVideoPatience = 120'000;          // Milliseconds that ffmpeg may take for a piece.
constexpr int kVideoGlance = 100;                // The same until it is seen who cancels.
constexpr qint64 kLongestFrame = 5;              // Seconds.
constexpr qint64 kPipeBytes = qint64{32} << 20U; // Frames on their way to it.

class VideoWriter final : public FilmWriter
{
public:
    VideoWriter(const QString& path, const QSize& size, ExportForm form, int framesPerSecond,
                const ExportText& text, const std::atomic<bool>& isCancelled)
        : m_isCancelled(isCancelled), m_size(size), m_framesPerSecond(framesPerSecond)
    {
        m_arguments << QStringLiteral("-y") << QStringLiteral("-nostdin")
                    << QStringLiteral("-xerror") // Else a full disk is no fault to it.
                    << QStringLiteral("-loglevel") << QStringLiteral("error")
                    << QStringLiteral("-f") << QStringLiteral("matroska") << QStringLiteral("-i")
                    << QStringLiteral("pipe:0") << QStringLiteral("-an") << QStringLiteral("-r")
                    << QString::number(framesPerSecond) << QStringLiteral("-fps_mode")
                    << QStringLiteral("vfr");
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
            m_process.write(rawVideoHeader(m_size));
        }
        // The clock decides, so that parts of frames do not add up.
        m_elapsedMs += milliseconds;
        const qint64 due = std::max(m_frames + 1, m_elapsedMs * m_framesPerSecond / 1000);
        // One that stands for long is told again now and then: players think that a film without
        // any frame for too long has stopped.
        for (qint64 at = m_frames; at < due && !m_isCancelled;
             at += kLongestFrame * m_framesPerSecond)
            if (!send(frame, at))
                return fault();
        if (due - 1 > m_frames) // The end of a film is the end of its last frame.
            m_last = frame;
        else
            m_last = {};
        m_frames = due;
        return {};
    }
    model::Result<void> finish() override
    {
        if (!m_last.isNull() && (m_frames - 1 - m_sent) > 0 && !send(m_last, m_frames - 1))
            return fault();
        m_process.closeWriteChannel();
        const bool hasEnded = waitFor([this] {
            return m_process.state() == QProcess::NotRunning
                   || m_process.waitForFinished(kVideoGlance);
        });
        if (!hasEnded || m_process.exitStatus() != QProcess::NormalExit
            || m_process.exitCode() != 0)
            return fault();
        return {};
    }

private:
    /// False: ffmpeg has ended, or takes nothing any more.
    bool send(const QImage& frame, qint64 at)
    {
        m_process.write(rawVideoFrame(frame, at * 1000 / m_framesPerSecond));
        m_sent = at;
        return waitFor([this] {
                   return m_process.bytesToWrite() <= kPipeBytes
                          || (m_process.waitForBytesWritten(kVideoGlance)
                              && m_process.bytesToWrite() <= kPipeBytes);
               })
               && m_process.state() != QProcess::NotRunning;
    }
    /// Looks again and again until it is so, somebody cancels or patience is over: then false.
    template <class Condition>
    bool waitFor(const Condition& condition) const
    {
        const QDeadlineTimer end(kVideoPatience);
        while (!condition()) {
            if (m_isCancelled || end.hasExpired())
                return false;
            if (m_process.state() == QProcess::NotRunning)
                return condition();
        }
        return true;
    }
    static QStringList codec(ExportForm form)
    {
        // As fast as it goes, and by its quality (crf) as good as the slow ways: SSIM over 0.999.
        if (form == ExportForm::WebM)
            return {QStringLiteral("-c:v"),
                    QStringLiteral("libvpx-vp9"),
                    QStringLiteral("-crf"),
                    QStringLiteral("20"),
                    QStringLiteral("-b:v"),
                    QStringLiteral("0"),
                    QStringLiteral("-deadline"),
                    QStringLiteral("realtime"),
                    QStringLiteral("-cpu-used"),
                    QStringLiteral("6"),
                    QStringLiteral("-row-mt"),
                    QStringLiteral("1"),
                    QStringLiteral("-tile-columns"),
                    QStringLiteral("2"),
                    QStringLiteral("-f"),
                    QStringLiteral("webm")};
        return {
            QStringLiteral("-c:v"),       QStringLiteral("libx264"), QStringLiteral("-preset"),
            QStringLiteral("veryfast"),   QStringLiteral("-tune"),   QStringLiteral("animation"),
            QStringLiteral("-crf"),       QStringLiteral("18"),      QStringLiteral("-movflags"),
            QStringLiteral("+faststart"), QStringLiteral("-f"),      QStringLiteral("mp4")};
    }
    model::Diagnostic fault()
    {
        if (m_isCancelled)
            m_process.kill();
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
    qint64 m_frames = 0; ///< Of the film until now, at so many a second.
    qint64 m_sent = 0;   ///< Which of them ffmpeg got last.
    QImage m_last;       ///< Stands until the end of the film, unless another comes.
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
