#include "ui/main_window/export_choice.h"

#include "model/exchange/snapshot_json.h"
#include "model/lesson/lesson_parser.h"
#include "ui/export/export_moments.h"
#include "ui/export/film.h"
#include "ui/export/graph_forms.h"
#include "ui/export/raster.h"
#include "ui/export/storyboard.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <sstream>

namespace ui {

namespace {

constexpr std::size_t kSampled = 24; // Moments that a preview looks at for the common area.
constexpr int kPreviewLetters = 6000;

class ExportPreviewWords
{
    Q_DECLARE_TR_FUNCTIONS(ExportPreview)
};

template <class Value>
void readNumber(const QSettings& settings, const char* key, Value& value)
{
    const QVariant stored = settings.value(QLatin1String("export/") + QLatin1String(key));
    if (stored.isValid())
        value = static_cast<Value>(stored.toDouble());
}

void writeNumber(QSettings& settings, const char* key, double value)
{
    settings.setValue(QLatin1String("export/") + QLatin1String(key), value);
}

/// Some of the moments, evenly, and the wanted one among them: what is common to all, nearly.
std::vector<ExportMoment> sampled(const std::vector<ExportMoment>& moments, std::size_t wanted,
                                  std::size_t& index)
{
    std::vector<ExportMoment> some;
    const std::size_t step = std::max<std::size_t>(1, moments.size() / kSampled);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (i == wanted)
            index = some.size();
        if (i == wanted || i % step == 0)
            some.push_back(moments[i]);
    }
    return some;
}

QString pixelsText(const QSizeF& size)
{
    return ExportPreviewWords::tr("%1 \u00D7 %2 pixels")
        .arg(QLocale().toString(qRound(size.width())), QLocale().toString(qRound(size.height())));
}

QString millimetresText(const QSizeF& size)
{
    return ExportPreviewWords::tr("%1 \u00D7 %2 mm")
        .arg(QLocale().toString(size.width(), 'f', 0), QLocale().toString(size.height(), 'f', 0));
}

QString beginningOf(const QString& text)
{
    return text.size() <= kPreviewLetters ? text
                                          : text.left(kPreviewLetters) + QStringLiteral("\n\u2026");
}

/// Builds one preview.
class PreviewMaker
{
public:
    PreviewMaker(const ExportSubject& subject, const ExportChoice& choice, std::size_t index,
                 const QSize& room)
        : m_choice(choice), m_options(choice.exportOptions()), m_room(room),
          m_source(openSource(subject, choice)), m_moments(momentsOf(subject, choice))
    {
        m_preview.count = m_moments.size();
        m_preview.index = m_moments.empty() ? 0 : std::min(index, m_moments.size() - 1);
    }

    ExportPreview make()
    {
        m_preview.fault = m_options.fault();
        if (m_moments.empty())
            m_preview.fault = ExportPreviewWords::tr("There are no such moments in this run.");
        if (!m_preview.fault.isEmpty())
            return m_preview;
        if (factsOf(m_choice.form).hasPictures)
            makeImage();
        else
            makeText();
        return m_preview;
    }

private:
    void makeText()
    {
        const ExportMoment moment = m_moments[m_preview.index];
        if (m_choice.form == ExportForm::Json || m_choice.form == ExportForm::JsonLines) {
            std::ostringstream out;
            writeSnapshotJson(out, m_source.recording(), m_source.snapshotAt(moment.cursor),
                              moment.cursor);
            m_preview.text = beginningOf(QString::fromStdString(out.str()));
            if (m_choice.form == ExportForm::JsonLines)
                m_preview.text = ExportPreviewWords::tr(
                    "The whole journal: one line of JSON for each event of the run.");
            return;
        }
        std::size_t index = 0;
        Sequence sequence(m_source, sampled(m_moments, m_preview.index, index), m_options,
                          [](std::size_t) { return true; });
        if (m_choice.form == ExportForm::Text) {
            Sequence first(m_source, beginning(), m_options, [](std::size_t) { return true; });
            m_preview.text =
                m_moments.size() == 1
                    ? sequence.text(0).description
                    : beginningOf(transcriptOf(first.narrations(), sequence.text().title));
            return;
        }
        const Picture& picture = *sequence.picture(index);
        const QString title = sequence.text(index).title;
        m_preview.text = beginningOf(QString::fromUtf8(
            m_choice.form == ExportForm::Dot ? toDot(picture, title) : toMermaid(picture, title)));
    }
    std::vector<ExportMoment> beginning() const
    {
        const auto count = static_cast<std::ptrdiff_t>(std::min(m_moments.size(), kSampled));
        return {m_moments.begin(), m_moments.begin() + count};
    }
    void makeImage()
    {
        std::size_t index = 0;
        const bool isBoard = m_options.arrangement == Arrangement::Storyboard;
        const std::vector<ExportMoment> some =
            isBoard ? beginning() : sampled(m_moments, m_preview.index, index);
        Sequence sequence(m_source, some, m_options, [](std::size_t) { return true; });
        if (factsOf(m_choice.form).isFilm) {
            Film film(sequence, m_options);
            m_preview.image =
                film.still(index).scaled(m_room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
            m_preview.size = m_choice.form == ExportForm::Html
                                 ? ExportPreviewWords::tr("as large as the window of the browser")
                                 : pixelsText(film.size());
            return;
        }
        const Page page = isBoard ? Storyboard(sequence, m_options, m_moments.size()).page(0)
                                  : stillOf(sequence, index);
        const bool isPaper = m_choice.form == ExportForm::Pdf || m_options.widthMm;
        m_preview.size =
            m_choice.form == ExportForm::Pdf ? millimetresText(paperMillimetres(
                isBoard && m_options.page == PageSize::Fit && !m_options.fitPx ? PageSize::A4
                                                                               : m_options.page,
                page.size, m_options))
            : isPaper && m_choice.form == ExportForm::Svg
                ? millimetresText(shownSize(page.size, m_options))
                : pixelsText(pixelSize(page.size, m_options));
        if (m_choice.form == ExportForm::Png)
            m_preview.fault = sizeFault(page.size, m_options);
        const QSize size = page.size.scaled(m_room, Qt::KeepAspectRatio).toSize();
        m_preview.image = toImage(page, size.expandedTo({1, 1}),
                                  m_options.isTransparent && m_choice.form != ExportForm::Pdf);
    }
    Page stillOf(Sequence& sequence, std::size_t index)
    {
        ExportOptions options = m_options;
        const bool isMany = m_moments.size() > 1;
        options.hasCaptions =
            m_options.hasCaptions.value_or(m_choice.form == ExportForm::Pdf && isMany);
        if (m_choice.form != ExportForm::Pdf)
            options.page = PageSize::Fit;
        if (!isMany && options.page == PageSize::Fit && !options.fitPx)
            return pageOf(layOutStill(sequence.picture(index),
                                      sequence.words(index, *options.hasCaptions, 4)));
        return Slides(sequence, options).page(index);
    }
    const ExportChoice& m_choice;
    ExportOptions m_options;
    QSize m_room;
    ExportSource m_source;
    std::vector<ExportMoment> m_moments;
    ExportPreview m_preview;
};

} // namespace

bool ExportChoice::canBeMany() const
{
    return form != ExportForm::JsonLines;
}

ExportOptions ExportChoice::exportOptions() const
{
    ExportOptions all = options;
    all.widthMm.reset();
    all.widthPx.reset();
    all.fitPx.reset();
    all.scale = 1;
    switch (unit) {
    case Unit::Scale: all.scale = scale; break;
    case Unit::Pixels: all.widthPx = widthPx; break;
    case Unit::Millimetres: all.widthMm = widthMm; break;
    case Unit::Fit: all.fitPx = fit; break;
    }
    all.arrangement =
        isStoryboard && factsOf(form).isStill ? Arrangement::Storyboard : Arrangement::OneEach;
    return all;
}

void ExportChoice::save(QSettings& settings) const
{
    writeNumber(settings, "form", static_cast<int>(form));
    writeNumber(settings, "moments", static_cast<int>(moments));
    writeNumber(settings, "area", static_cast<int>(area));
    writeNumber(settings, "reach", reach);
    writeNumber(settings, "storyboard", isStoryboard ? 1 : 0);
    writeNumber(settings, "hidesDead", hidesDead ? 1 : 0);
    writeNumber(settings, "marks", hasMarks ? 1 : 0);
    writeNumber(settings, "unit", static_cast<int>(unit));
    writeNumber(settings, "scale", scale);
    writeNumber(settings, "widthPx", widthPx);
    writeNumber(settings, "widthMm", widthMm);
    writeNumber(settings, "fitWidth", fit.width());
    writeNumber(settings, "fitHeight", fit.height());
    writeNumber(settings, "theme", static_cast<int>(options.theme));
    writeNumber(settings, "transparent", options.isTransparent ? 1 : 0);
    writeNumber(settings, "legend", options.hasLegend ? 1 : 0);
    writeNumber(settings, "captions", options.hasCaptions ? (*options.hasCaptions ? 2 : 1) : 0);
    writeNumber(settings, "fonts", options.embedsFonts ? 1 : 0);
    writeNumber(settings, "transcript", options.hasTranscript ? 1 : 0);
    writeNumber(settings, "columns", options.columns);
    writeNumber(settings, "rows", options.rows);
    writeNumber(settings, "page", static_cast<int>(options.page));
    writeNumber(settings, "speed", options.speed);
    writeNumber(settings, "filmWidth", options.filmWidth);
    writeNumber(settings, "filmHeight", options.filmHeight);
    writeNumber(settings, "transitionMs", options.transitionMs);
    settings.setValue(QStringLiteral("export/watermark"), options.watermark);
    settings.setValue(QStringLiteral("export/folder"), QFileInfo(path).path());
}

ExportChoice ExportChoice::load(const QSettings& settings)
{
    ExportChoice choice;
    int captions = 0;
    readNumber(settings, "captions", captions);
    if (captions > 0)
        choice.options.hasCaptions = captions == 2;
    const auto readEnum = [&](const char* key, auto& value, int most) {
        int number = static_cast<int>(value);
        readNumber(settings, key, number);
        if (number >= 0 && number <= most)
            value = static_cast<std::remove_reference_t<decltype(value)>>(number);
    };
    readEnum("form", choice.form, static_cast<int>(ExportForm::Text));
    readEnum("moments", choice.moments, static_cast<int>(Moments::Stops));
    readEnum("area", choice.area, static_cast<int>(ExportArea::Kind::Neighbourhood));
    readEnum("unit", choice.unit, static_cast<int>(Unit::Fit));
    readEnum("theme", choice.options.theme, static_cast<int>(Theme::Id::Print));
    readEnum("page", choice.options.page, static_cast<int>(PageSize::Letter));
    readNumber(settings, "reach", choice.reach);
    readNumber(settings, "storyboard", choice.isStoryboard);
    readNumber(settings, "hidesDead", choice.hidesDead);
    readNumber(settings, "marks", choice.hasMarks);
    readNumber(settings, "scale", choice.scale);
    readNumber(settings, "widthPx", choice.widthPx);
    readNumber(settings, "widthMm", choice.widthMm);
    readNumber(settings, "fitWidth", choice.fit.rwidth());
    readNumber(settings, "fitHeight", choice.fit.rheight());
    readNumber(settings, "transparent", choice.options.isTransparent);
    readNumber(settings, "legend", choice.options.hasLegend);
    readNumber(settings, "fonts", choice.options.embedsFonts);
    readNumber(settings, "transcript", choice.options.hasTranscript);
    readNumber(settings, "columns", choice.options.columns);
    readNumber(settings, "rows", choice.options.rows);
    readNumber(settings, "speed", choice.options.speed);
    readNumber(settings, "filmWidth", choice.options.filmWidth);
    readNumber(settings, "filmHeight", choice.options.filmHeight);
    readNumber(settings, "transitionMs", choice.options.transitionMs);
    choice.options.watermark = settings.value(QStringLiteral("export/watermark")).toString();
    if (!choice.options.fault().isEmpty())
        choice.options = ExportOptions();
    choice.path = settings.value(QStringLiteral("export/folder")).toString();
    return choice;
}

bool ExportSubject::canBeMarked() const
{
    return marker != nullptr || !marks.isEmpty() || model::isLesson(timeline.recording().source);
}

ExportSource openSource(const ExportSubject& subject, const ExportChoice& choice)
{
    ViewOptions view = subject.view;
    view.showDead = view.showDead && !choice.hidesDead;
    ExportArea area{choice.area, subject.seen, subject.selection, choice.reach};
    if (!subject.selection
        && (area.kind == ExportArea::Kind::Selection
            || area.kind == ExportArea::Kind::Neighbourhood))
        area.kind = ExportArea::Kind::Scene;
    ExportSource source(subject.timeline, subject.foresight, view, area);
    source.setPresent(subject.cursor, choice.hidesDead ? nullptr : subject.present, subject.marks);
    source.setMarker(subject.marker);
    source.setMarked(choice.hasMarks);
    return source;
}

std::vector<ExportMoment> momentsOf(const ExportSubject& subject, const ExportChoice& choice)
{
    model::Timeline timeline = subject.timeline;
    std::vector<ExportMoment> stops = lessonStops(timeline);
    if (!subject.bookmarks.empty())
        stops = subject.bookmarks;
    if (!choice.canBeMany())
        return {{subject.cursor}};
    const auto steps = [&](model::StepKind kind) {
        return factsOf(choice.form).isFilm ? withStops(momentsOf(timeline, kind), stops)
                                           : withStops(momentsOf(timeline, kind), {});
    };
    switch (choice.moments) {
    case ExportChoice::Moments::Lines: return steps(model::StepKind::Line);
    case ExportChoice::Moments::Statements: return steps(model::StepKind::Statement);
    case ExportChoice::Moments::Changes: return steps(model::StepKind::ReferenceChange);
    case ExportChoice::Moments::Stops: return stops;
    case ExportChoice::Moments::Here: break;
    }
    return {{subject.cursor}};
}

ExportPreview previewOf(const ExportSubject& subject, const ExportChoice& choice, std::size_t index,
                        const QSize& room)
{
    return PreviewMaker(subject, choice, index, room).make();
}

model::Result<QStringList> carryOut(const ExportSubject& subject, const ExportChoice& choice,
                                    const ExportProgress& progress)
{
    ExportSource source = openSource(subject, choice);
    ExportPlan plan;
    plan.form = choice.form;
    plan.path = choice.path;
    plan.moments = momentsOf(subject, choice);
    plan.options = choice.exportOptions();
    return carryOut(source, plan, progress);
}

std::vector<Page> pagesOf(const ExportSubject& subject, const ExportChoice& choice,
                          const std::atomic<bool>& isCancelled)
{
    ExportSource source = openSource(subject, choice);
    const ExportOptions options = choice.exportOptions();
    Sequence sequence(source, momentsOf(subject, choice), options,
                      [&](std::size_t) { return !isCancelled; });
    std::vector<Page> pages;
    if (sequence.size() == 1 && !options.paperInches) {
        pages.push_back(pageOf(layOutStill(
            sequence.picture(0), sequence.words(0, options.hasCaptions.value_or(false), 4))));
        return pages;
    }
    Slides slides(sequence, options);
    for (std::size_t i = 0; i < sequence.size() && !isCancelled; ++i)
        pages.push_back(slides.page(i));
    return pages;
}

} // namespace ui
