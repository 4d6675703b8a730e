#include "ui/export/export_run.h"

#include "model/exchange/snapshot_json.h"
#include "model/exchange/trace.h"
#include "ui/export/film_writer.h"
#include "ui/export/graph_forms.h"
#include "ui/export/html_player.h"
#include "ui/export/output_files.h"
#include "ui/export/png_file.h"
#include "ui/export/raster.h"
#include "ui/export/storyboard.h"

#include <QFileInfo>

#include <algorithm>
#include <sstream>

namespace ui {

namespace {

constexpr std::size_t kMostMoments = 5000;
constexpr std::size_t kStudied = 12; // Moments of which a film's palette is made.

/// One export while it is made.
class Exporter
{
public:
    Exporter(ExportSource& source, const ExportPlan& plan, ExportForm form,
             const ExportProgress& progress)
        : m_source(source), m_plan(plan), m_options(plan.options), m_form(form),
          m_progress(progress)
    {}

    model::Result<QStringList> run()
    {
        const auto made = make();
        if (isCancelled())
            return exportFault(ExportWords::tr("The export was cancelled."));
        if (!made)
            return made.diagnostic();
        if (const auto done = m_files.commit(); !done)
            return done.diagnostic();
        return m_files.paths();
    }

private:
    bool isCancelled() const { return m_progress.isCancelled && *m_progress.isCancelled; }
    /// Says how far it is; false: stop. Half of the work is to make the pictures.
    bool goOn(std::size_t done) const
    {
        if (m_progress.report)
            m_progress.report(done, 2 * m_plan.moments.size());
        return !isCancelled();
    }
    bool isNumbered() const { return m_plan.isNumbered || m_plan.moments.size() > 1; }
    QString pathOf(std::size_t index, std::size_t count) const
    {
        return isNumbered() || count > 1 ? numberedPath(m_plan.path, index, count) : m_plan.path;
    }

    model::Result<void> make()
    {
        if (m_form == ExportForm::JsonLines)
            return writeJournal();
        if (m_form == ExportForm::Json)
            return writeSnapshots();
        Sequence sequence(m_source, m_plan.moments, m_options,
                          [this](std::size_t i) { return goOn(i); });
        if (isCancelled())
            return {};
        switch (m_form) {
        case ExportForm::Png:
        case ExportForm::Svg:
        case ExportForm::Pdf: return writeStills(sequence);
        case ExportForm::Html: return writeHtml(sequence);
        case ExportForm::Dot:
        case ExportForm::Mermaid: return writeGraphs(sequence);
        case ExportForm::Text: return writeText(sequence);
        default: return writeFilm(sequence);
        }
    }

    model::Result<void> writeJournal()
    {
        std::ostringstream out;
        writeTrace(out, m_source.recording(), model::TraceFormat::JsonLines);
        return m_files.write(m_plan.path, QByteArray::fromStdString(out.str()));
    }
    model::Result<void> writeSnapshots()
    {
        const std::size_t count = m_plan.moments.size();
        for (std::size_t i = 0; i < count && goOn(2 * i); ++i) {
            std::ostringstream out;
            const model::EventIndex cursor = m_plan.moments[i].cursor;
            writeSnapshotJson(out, m_source.recording(), m_source.snapshotAt(cursor), cursor);
            auto done = m_files.write(pathOf(i, count), QByteArray::fromStdString(out.str()));
            if (!done)
                return done;
        }
        return {};
    }
    model::Result<void> writeGraphs(Sequence& sequence)
    {
        for (std::size_t i = 0; i < sequence.size() && goOn(sequence.size() + i); ++i) {
            const QString title = sequence.text(i).title;
            const auto picture = sequence.picture(i);
            auto done = m_files.write(pathOf(i, sequence.size()), m_form == ExportForm::Dot
                                                                      ? toDot(*picture, title)
                                                                      : toMermaid(*picture, title));
            if (!done)
                return done;
        }
        return {};
    }
    model::Result<void> writeText(Sequence& sequence)
    {
        return m_files.write(m_plan.path, textOf(sequence).toUtf8());
    }
    /// Of one moment also what there is to see.
    static QString textOf(Sequence& sequence)
    {
        if (sequence.size() > 1)
            return transcriptOf(sequence.narrations(), sequence.text().title);
        const ExportText text = sequence.text(0);
        return text.title + QStringLiteral("\n\n") + text.description + QLatin1Char('\n');
    }
    model::Result<void> writeBeside(const QString& path, const QString& text)
    {
        if (!m_options.hasTranscript)
            return {};
        const QFileInfo file(path);
        return m_files.write(file.path() + QLatin1Char('/') + file.completeBaseName()
                                 + QStringLiteral(".txt"),
                             text.toUtf8());
    }

    model::Result<void> writeStills(Sequence& sequence)
    {
        if (m_options.arrangement == Arrangement::Storyboard)
            return writeStoryboard(sequence);
        ExportOptions options = m_options;
        options.hasCaptions =
            m_options.hasCaptions.value_or(m_form == ExportForm::Pdf && sequence.size() > 1);
        const bool isPaper = m_form == ExportForm::Pdf && options.page != PageSize::Fit;
        if (m_form != ExportForm::Pdf)
            options.page = PageSize::Fit;
        if (sequence.size() == 1 && !isPaper && !options.fitPx) {
            Page page = pageOf(layOutStill(sequence.picture(0),
                                           sequence.words(0, *options.hasCaptions, kStillCaption)));
            return writePages(sequence, {[&page](std::size_t) { return page; }, 1, page.size});
        }
        Slides slides(sequence, options);
        return writePages(sequence, {[&slides](std::size_t i) { return slides.page(i); },
                                     sequence.size(), slides.size()});
    }
    model::Result<void> writeStoryboard(Sequence& sequence)
    {
        Storyboard board(sequence, m_options, sequence.size());
        return writePages(sequence, {[&board](std::size_t i) { return board.page(i); },
                                     board.sheets(), board.size(), true});
    }

    /// Pages that are made when they are due.
    struct PageList
    {
        std::function<Page(std::size_t)> page;
        std::size_t count = 0;
        QSizeF size;
        bool isStoryboard = false;
    };

    model::Result<void> writePages(Sequence& sequence, const PageList& pages)
    {
        return m_form == ExportForm::Pdf ? writePdf(sequence, pages) : writeImages(sequence, pages);
    }
    model::Result<void> writePdf(Sequence& sequence, const PageList& pages)
    {
        const PageSize paper =
            pages.isStoryboard && m_options.page == PageSize::Fit && !m_options.fitPx
                ? PageSize::A4
                : m_options.page;
        PdfFile pdf(paperMillimetres(paper, pages.size, m_options),
                    sequence.size() == 1 ? sequence.text(0) : sequence.text());
        for (std::size_t i = 0; i < pages.count && goOn(sequence.size() + i); ++i)
            pdf.add(pages.page(i));
        if (auto done = m_files.write(m_plan.path, pdf.finish()); !done)
            return done;
        return writeBeside(m_plan.path, textOf(sequence));
    }
    model::Result<void> writeImages(Sequence& sequence, const PageList& pages)
    {
        for (std::size_t i = 0; i < pages.count && goOn(sequence.size() + i); ++i) {
            const QString path =
                pages.isStoryboard && pages.count == 1 ? m_plan.path : pathOf(i, pages.count);
            const ExportText text = pages.isStoryboard ? sequence.text() : sequence.text(i);
            const Page page = pages.page(i);
            const QString fault =
                m_form == ExportForm::Png ? sizeFault(page.size, m_options) : QString();
            if (!fault.isEmpty())
                return exportFault(fault);
            const QByteArray bytes = m_form == ExportForm::Svg
                                         ? toSvg(page, m_options, text)
                                         : toPng(toImage(page, m_options), m_options, text);
            if (auto done = m_files.write(path, bytes); !done)
                return done;
            auto beside = writeBeside(path, text.title + QStringLiteral("\n\n") + text.description
                                                + QLatin1Char('\n'));
            if (!beside)
                return beside;
        }
        return {};
    }

    model::Result<void> writeHtml(Sequence& sequence)
    {
        const QByteArray html =
            toHtml(sequence, m_options, [&](std::size_t i) { return goOn(sequence.size() + i); });
        if (auto done = m_files.write(m_plan.path, html); !done)
            return done;
        return writeBeside(m_plan.path, textOf(sequence));
    }

    /// The colours of some moments, and of the way between some.
    FilmColors colorsOf(Sequence& sequence, Film& film) const
    {
        FilmColors colors;
        const std::size_t step = std::max<std::size_t>(1, sequence.size() / kStudied);
        for (std::size_t i = 0; i < sequence.size() && !isCancelled(); i += step) {
            colors.study(film.still(i));
            if (i + 1 < sequence.size() && m_options.transitionMs > 0)
                colors.study(film.between(i, 0.5));
        }
        colors.choose();
        return colors;
    }
    std::unique_ptr<FilmWriter> writerFor(const QString& path, Sequence& sequence, Film& film)
    {
        const ExportText text = sequence.text();
        switch (m_form) {
        case ExportForm::Gif:
            return makeGifWriter(path, film.size(), colorsOf(sequence, film), text);
        case ExportForm::Apng:
            return makeApngWriter(path, film.size(), colorsOf(sequence, film), text);
        case ExportForm::WebP: return makeWebpWriter(path, film.size(), text);
        default: break;
        }
        return makeVideoWriter(path, film.size(), m_form, m_options.framesPerSecond, text,
                               m_progress.isCancelled ? *m_progress.isCancelled : m_never);
    }
    model::Result<void> writeFilm(Sequence& sequence)
    {
        const bool isVideo = m_form == ExportForm::Mp4 || m_form == ExportForm::WebM;
        if (isVideo && videoProgram().isEmpty())
            return exportFault(ExportWords::tr(
                "MP4 and WebM need the program ffmpeg, which is not installed: install the package "
                "ffmpeg (sudo apt install ffmpeg), or choose .gif, .apng or .webp."));
        const auto place = m_files.reserve(m_plan.path);
        if (!place)
            return place.diagnostic();
        Film film(sequence, m_options);
        const auto writer = writerFor(*place, sequence, film);
        std::optional<model::Diagnostic> fault;
        film.play([&](const QImage& frame, int milliseconds, std::size_t moment) {
            if (const auto added = writer->add(frame, milliseconds); !added)
                fault = added.diagnostic();
            return !fault && goOn(sequence.size() + moment);
        });
        if (fault)
            return *fault;
        if (isCancelled())
            return {};
        if (auto done = writer->finish(); !done)
            return done;
        return writeBeside(m_plan.path, textOf(sequence));
    }

    static constexpr int kStillCaption = 4; // Lines.

    ExportSource& m_source;
    const ExportPlan& m_plan;
    const ExportOptions& m_options;
    ExportForm m_form;
    const ExportProgress& m_progress;
    OutputFiles m_files;
    std::atomic<bool> m_never = false;
};

std::optional<model::Diagnostic> faultOf(const ExportPlan& plan,
                                         const std::optional<ExportForm>& form)
{
    if (!form)
        return exportFault(ExportWords::tr("Cannot tell the form of %1 from its name: "
                                           "use a name that ends in %2.")
                               .arg(plan.path, knownEndings()));
    if (const QString fault = plan.options.fault(); !fault.isEmpty())
        return exportFault(fault);
    if (plan.moments.empty() && form != ExportForm::JsonLines)
        return exportFault(ExportWords::tr("There is no such moment in this run."));
    if (plan.moments.size() > kMostMoments)
        return exportFault(ExportWords::tr("These are %1 moments, and an export has at most %2: "
                                           "choose a part of the run, or coarser steps.")
                               .arg(plan.moments.size())
                               .arg(kMostMoments));
    if (plan.options.arrangement == Arrangement::Storyboard && !factsOf(*form).isStill)
        return exportFault(ExportWords::tr("A storyboard is a picture: use .png, .svg or .pdf."));
    return std::nullopt;
}

} // namespace

model::Result<QStringList> carryOut(ExportSource& source, const ExportPlan& plan,
                                    const ExportProgress& progress)
{
    const std::optional<ExportForm> form = plan.form ? plan.form : formOfPath(plan.path);
    if (const auto fault = faultOf(plan, form))
        return *fault;
    return Exporter(source, plan, *form, progress).run();
}

QString numberedPath(const QString& path, std::size_t index, std::size_t count)
{
    const auto width = std::max<qsizetype>(3, QString::number(count - 1).size());
    const QString number =
        QStringLiteral("%1").arg(index, static_cast<int>(width), 10, QLatin1Char('0'));
    const QFileInfo file(path);
    const QString folder =
        path.contains(QLatin1Char('/')) ? file.path() + QLatin1Char('/') : QString();
    return folder + file.completeBaseName() + QLatin1Char('-') + number + QLatin1Char('.')
           + file.suffix();
}

QString transcriptOf(const std::vector<Narration>& narrations, const QString& title)
{
    QString text = title + QStringLiteral("\n\n");
    for (std::size_t i = 0; i < narrations.size(); ++i) {
        const Narration& narration = narrations[i];
        text += QStringLiteral("%1. %2\n").arg(i + 1).arg(narration.title);
        if (!narration.answer.isEmpty())
            text += QStringLiteral("   ") + narration.answer + QLatin1Char('\n');
        if (!narration.note.isEmpty())
            text += QStringLiteral("   ")
                    + QString(narration.note).replace(QLatin1Char('\n'), QStringLiteral("\n   "))
                    + QLatin1Char('\n');
        for (const QString& sentence : narration.sentences)
            text += QStringLiteral("   - ") + sentence + QLatin1Char('\n');
    }
    return text;
}

} // namespace ui
