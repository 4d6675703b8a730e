#include "ui/export/export_source.h"

#include "model/exchange/narrative.h"
#include "model/exchange/sentences.h"
#include "model/lesson/lesson_parser.h"
#include "ui/export/export_options.h"
#include "ui/picture/lesson_view.h"
#include "ui/picture/stop_film.h"

#include <QFileInfo>

#include <algorithm>

namespace ui {

namespace {

std::shared_ptr<const model::Lesson> lessonIn(const model::Recording& recording)
{
    if (!model::isLesson(recording.source))
        return nullptr;
    return std::make_shared<const model::Lesson>(
        model::parseLesson(recording.source, recording.fileName).lesson);
}

/// The line that ran last before a cursor: the one at the stop before. 0: none has.
std::uint32_t lineRunBefore(const model::Timeline& timeline, model::EventIndex cursor)
{
    const auto& stops = timeline.lineStops();
    const auto stop = std::lower_bound(stops.begin(), stops.end(), cursor);
    if (stop == stops.begin())
        return 0;
    const auto* reached =
        std::get_if<model::event::LineReached>(&timeline.journal().at(*std::prev(stop) - 1));
    return reached != nullptr ? reached->after : 0;
}

model::EventIndex stopBefore(const model::Timeline& timeline, model::EventIndex cursor)
{
    const auto& stops = timeline.lineStops();
    const auto stop = std::lower_bound(stops.begin(), stops.end(), cursor);
    return stop == stops.begin() ? 0 : *std::prev(stop);
}

QString nameOf(const Card& card)
{
    QString name = card.title;
    if (!card.subtitle.isEmpty())
        name += QLatin1Char(' ') + card.subtitle;
    if (card.isDead)
        return ExportWords::tr("%1, dead").arg(name);
    if (card.sign == CountSign::Number)
        return ExportWords::tr("%1, count %2").arg(name, card.count);
    return name;
}

class PictureDescriber
{
public:
    explicit PictureDescriber(const Picture& picture) : m_picture(picture) {}

    QString describe() const
    {
        QStringList sentences;
        for (const Card& card : m_picture.cards)
            if (card.shape != CardShape::Mark)
                sentences.append(describe(card));
        return sentences.join(QLatin1Char('\n'));
    }

private:
    QString describe(const Card& card) const
    {
        QStringList parts;
        for (std::uint32_t i = 0; i < card.rowCount; ++i) {
            const Row& row = m_picture.rows[card.firstRow + i];
            if (const QString part = describe(card, row); !part.isEmpty())
                parts.append(part);
        }
        for (const Edge& edge : m_picture.edges)
            if (edge.from == card.id && !hasRow(card, edge))
                parts.append(leads(edge));
        const QString name = nameOf(card);
        return parts.isEmpty() ? name + QLatin1Char('.')
                               : name + QStringLiteral(": ") + parts.join(QStringLiteral("; "))
                                     + QLatin1Char('.');
    }
    QString describe(const Card& card, const Row& row) const
    {
        if (row.kind == RowKind::More || row.kind == RowKind::Note)
            return row.label.isEmpty() ? row.value : row.label;
        if (row.isGone)
            return ExportWords::tr("%1 was deleted").arg(row.label);
        for (const Edge& edge : m_picture.edges)
            if (edge.from == card.id && edge.slot == row.slot && row.hasPort)
                return ExportWords::tr("%1 %2").arg(row.label, leads(edge)).trimmed();
        const QString value = row.full.isEmpty() ? row.value : row.full;
        if (value.isEmpty())
            return {};
        return row.label.isEmpty() || !row.full.isEmpty()
                   ? value
                   : ExportWords::tr("%1 is %2").arg(row.label, value);
    }
    bool hasRow(const Card& card, const Edge& edge) const
    {
        for (std::uint32_t i = 0; i < card.rowCount; ++i) {
            const Row& row = m_picture.rows[card.firstRow + i];
            if (row.hasPort && row.slot == edge.slot)
                return true;
        }
        return false;
    }
    QString leads(const Edge& edge) const
    {
        if (edge.toMark)
            return ExportWords::tr("refers to nothing any more");
        const Card* target = m_picture.findCard(edge.target);
        const QString name = target == nullptr
                                 ? QString()
                                 : (target->title + QLatin1Char(' ') + target->subtitle).trimmed();
        switch (edge.kind) {
        case EdgeKind::Weak: return ExportWords::tr("refers weakly to %1").arg(name);
        case EdgeKind::Callback: return ExportWords::tr("will call %1").arg(name);
        default: return ExportWords::tr("refers to %1").arg(name);
        }
    }

    const Picture& m_picture;
};

} // namespace

QStringList Narration::lines(int most) const
{
    if (!answer.isEmpty()) {
        Narration rest = *this;
        rest.answer.clear();
        return QStringList{answer} + rest.lines(most - 1);
    }
    if (!note.isEmpty())
        return note.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(0, most);
    std::vector<std::string> all;
    for (const QString& sentence : sentences)
        all.push_back(sentence.toStdString());
    QStringList chosen;
    for (const std::string& sentence : model::shortened(all, static_cast<std::size_t>(most)))
        chosen.append(QString::fromStdString(sentence));
    return chosen;
}

QString Narration::whole() const
{
    QStringList parts{title};
    if (!answer.isEmpty())
        parts.append(answer);
    if (!note.isEmpty())
        parts.append(note);
    parts.append(sentences);
    return parts.join(QLatin1Char('\n'));
}

ExportSource::ExportSource(model::Timeline timeline, std::shared_ptr<const Foresight> foresight,
                           ViewOptions view, const ExportArea& area)
    : m_timeline(std::move(timeline)), m_foresight(std::move(foresight)),
      m_lesson(lessonIn(m_timeline.recording())), m_view(std::move(view)), m_area(area)
{
    if (m_area.kind == ExportArea::Kind::Neighbourhood) {
        m_view.choices.focus = m_area.object;
        m_view.choices.reach = std::clamp(m_area.reach, 1, Choices::kMostReach);
    }
}

ExportSource::ExportSource(const std::shared_ptr<const model::Recording>& recording,
                           ViewOptions view, const ExportArea& area)
    : ExportSource(model::Timeline(recording), nullptr, std::move(view), area)
{
    m_view.library = m_timeline.libraryCode();
    if (m_lesson) // What all its stops show has places.
        m_view = viewForStop(m_view, *m_lesson, {}, m_timeline);
    m_foresight =
        std::make_shared<const Foresight>(foresee(*recording, makeTheme(Theme::Id::Light), m_view));
}

QString ExportSource::title() const
{
    if (m_lesson && !m_lesson->title.empty())
        return QString::fromStdString(m_lesson->title);
    return QFileInfo(QString::fromStdString(recording().fileName)).fileName();
}

void ExportSource::setPresent(model::EventIndex cursor, std::shared_ptr<const Picture> picture,
                              SceneMarks marks)
{
    m_present = cursor;
    m_presentPicture = std::move(picture);
    m_presentMarks = std::move(marks);
}

const model::LessonStop* ExportSource::stopAt(const ExportMoment& moment) const
{
    const auto stop = static_cast<std::size_t>(moment.lessonStop);
    return m_lesson && moment.lessonStop >= 0 && stop < m_lesson->stops.size()
               ? &m_lesson->stops[stop]
               : nullptr;
}

ViewOptions ExportSource::viewAt(const ExportMoment& moment) const
{
    const model::LessonStop* stop = stopAt(moment);
    return stop ? viewForStop(m_view, *m_lesson, *stop, m_timeline) : m_view;
}

Picture ExportSource::pictureAt(const ExportMoment& moment,
                                const std::shared_ptr<const Theme>& theme)
{
    const model::EventIndex cursor = moment.cursor;
    Picture picture;
    const model::LessonStop* stop = stopAt(moment);
    const bool hasFilm = stop && !stop->film.empty();
    const bool isPresent = m_presentPicture && cursor == m_present && !hasFilm
                           && m_presentPicture->theme->id == theme->id
                           && m_area.kind != ExportArea::Kind::Neighbourhood;
    if (isPresent) {
        picture = *m_presentPicture;
    } else {
        m_timeline.seek(cursor);
        const ViewOptions view = viewAt(moment);
        FilmPlace film;
        if (hasFilm)
            film = filmOfStop(m_timeline, *stop, cursor, *m_foresight, theme, view);
        picture = makePicture(m_timeline, *m_foresight, theme, view);
        if (film.steps)
            markFilm(picture, film);
    }
    if (m_area.kind == ExportArea::Kind::Selection)
        return onlyCards(picture, {m_area.object});
    if (m_area.kind == ExportArea::Kind::View)
        picture.bounds = m_area.rect;
    return picture;
}

MarkedMoment ExportSource::markedAt(const ExportMoment& moment)
{
    if (!m_isMarked)
        return {};
    m_timeline.seek(moment.cursor);
    if (m_marker)
        return m_marker(m_timeline);
    if (const model::LessonStop* stop = stopAt(moment))
        return {marksForStop(*stop, m_timeline), {}};
    return moment.cursor == m_present ? MarkedMoment{m_presentMarks, {}} : MarkedMoment{};
}

QString ExportSource::titleAt(model::EventIndex cursor) const
{
    const std::uint32_t line = lineRunBefore(m_timeline, cursor);
    if (line == 0)
        return ExportWords::tr("Before the first line");
    const auto text = model::lineText(recording().source, line);
    const QString title = ExportWords::tr("Line %1").arg(line);
    return text.empty() ? title
                        : title + QStringLiteral(": ")
                              + QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<Narration> ExportSource::narrate(const std::vector<ExportMoment>& moments)
{
    std::vector<Narration> narrations;
    const auto isShown = [this](model::ObjectId id) {
        return m_foresight->positions.find(id) != nullptr;
    };
    std::optional<model::EventIndex> last;
    for (const ExportMoment& moment : moments) {
        const bool goesOn = last && *last <= moment.cursor;
        const model::EventIndex from = goesOn ? *last : stopBefore(m_timeline, moment.cursor);
        m_timeline.seek(from);
        model::Snapshot snapshot = m_timeline.snapshot();
        Narration narration;
        narration.title = titleAt(moment.cursor);
        narration.note = moment.note;
        for (const std::string& sentence :
             model::narrate(snapshot, recording(), from, moment.cursor, isShown))
            narration.sentences.append(QString::fromStdString(sentence).replace(
                QStringLiteral(" -> "), QStringLiteral(" \u2192 ")));
        narrations.push_back(std::move(narration));
        last = moment.cursor;
    }
    return narrations;
}

QString ExportSource::describe(const Picture& picture)
{
    return PictureDescriber(picture).describe();
}

Picture onlyCards(const Picture& picture, const std::unordered_set<model::ObjectId>& kept)
{
    constexpr qreal kAround = 40;
    Picture part = picture;
    std::erase_if(part.cards, [&](const Card& card) { return kept.count(card.id) == 0; });
    std::erase_if(part.edges, [&](const Edge& edge) {
        const bool startsHere = edge.kind == EdgeKind::Stub || kept.count(edge.from) > 0;
        return !startsHere || (!edge.toMark && kept.count(edge.target) == 0);
    });
    QRectF bounds;
    for (const Card& card : part.cards)
        bounds |= card.rect;
    for (const Edge& edge : part.edges)
        for (std::uint32_t i = 0; i < edge.pointCount; ++i)
            bounds |= QRectF(part.points[edge.firstPoint + i] - QPointF(1, 1), QSizeF(2, 2));
    part.bounds = bounds.adjusted(-kAround, -kAround, kAround, kAround);
    return part;
}

} // namespace ui
