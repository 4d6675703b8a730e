#include "ui/export/film.h"

#include "ui/export/raster.h"
#include "ui/picture/transition.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kFilmCaption = 2;         // Lines of a caption under its title.
constexpr int kReadingStart = 700;      // Milliseconds until somebody reads,
constexpr int kReadingPerLetter = 38;   // and for each letter.
constexpr qreal kMostPatience = 2.5;    // A caption makes a moment so many times longer at most.
constexpr qreal kFilmWords = 1.3 / 720; // Scale of words, by the height of a frame.
constexpr qreal kPageLines = 900;       // The height of paper at which words have their own size,
constexpr qreal kSlideLines = 450;      // and of a slide, which is seen from afar.
constexpr int kPageCaption = 4;
constexpr qreal kLeastSlide = 420;

qint64 lettersOf(const SheetWords& words)
{
    qint64 letters = words.title.size();
    for (const QString& line : words.lines)
        letters += line.size();
    return letters;
}

} // namespace

Sequence::Sequence(ExportSource& source, std::vector<ExportMoment> moments,
                   const ExportOptions& options, const std::function<bool(std::size_t)>& goOn)
    : m_source(source), m_moments(std::move(moments)),
      m_theme(std::make_shared<const Theme>(makeTheme(options.theme))),
      m_watermark(options.watermark), m_name(source.title()), m_hasGround(!options.isTransparent)
{
    m_narrations = source.narrate(m_moments);
    m_pictures.resize(m_moments.size());
    m_marked.resize(m_moments.size());
    for (std::size_t i = 0; i < m_moments.size() && goOn(i); ++i) {
        const auto shown = picture(i);
        m_area |= shown->bounds;
        m_marked[i] = source.markedAt(m_moments[i]);
        m_narrations[i].answer = m_marked[i].sentence;
        if (options.hasLegend)
            m_legend.merge(legendOf(*shown));
    }
    m_area = m_area.toAlignedRect();
}

std::shared_ptr<const Picture> Sequence::picture(std::size_t index)
{
    if (m_pictures[index])
        return m_pictures[index];
    Picture made = m_source.pictureAt(m_moments[index], m_theme);
    const auto known = std::find_if(m_lately.begin(), m_lately.end(), [&](const auto& picture) {
        return isSameSight(*picture, made);
    });
    if (known != m_lately.end())
        return m_pictures[index] = *known;
    auto picture = std::make_shared<const Picture>(std::move(made));
    m_lately.insert(m_lately.begin(), picture);
    if (m_lately.size() > kLately)
        m_lately.pop_back();
    if (m_kept < kMostKept) {
        m_pictures[index] = picture;
        m_kept += picture->cards.size();
    }
    return picture;
}

SheetWords Sequence::words(std::size_t index, bool hasCaptions, int mostLines) const
{
    SheetWords words;
    if (hasCaptions) {
        words.title = m_narrations[index].title;
        words.lines = m_narrations[index].lines(mostLines);
    }
    words.legend = m_legend;
    words.watermark = m_watermark;
    words.marks = m_marked[index].marks;
    words.marks.dimsOthers = words.marks.dimsOthers && m_hasGround;
    return words;
}

ExportText Sequence::text() const
{
    QStringList parts;
    for (const Narration& narration : m_narrations)
        parts.append(narration.whole());
    return {m_name, parts.join(QStringLiteral("\n\n"))};
}

ExportText Sequence::text(std::size_t index)
{
    const Narration& narration = m_narrations[index];
    return {m_name + QStringLiteral(" \u2013 ") + narration.title,
            narration.whole() + QStringLiteral("\n\n") + ExportSource::describe(*picture(index))};
}

Film::Film(Sequence& sequence, const ExportOptions& options)
    : m_sequence(sequence), m_options(options),
      m_size((options.filmWidth + 1) & ~1, (options.filmHeight + 1) & ~1),
      m_wordScale(std::max(0.5, m_size.height() * kFilmWords))
{
    const Theme& theme = *sequence.theme();
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        m_words.push_back(sequence.words(i, options.hasCaptions.value_or(true), kFilmCaption));
        m_wordsRoom =
            std::max(m_wordsRoom, wordsHeight(theme, m_words.back(), m_size.width(), m_wordScale));
    }
    m_wordsRoom = std::min(m_wordsRoom, m_size.height() * 0.5);
}

int Film::restMs(std::size_t index) const
{
    const bool isStop = m_sequence.moments()[index].isStop;
    const int least = isStop ? m_options.stopMs : m_options.stepMs;
    const auto reading =
        static_cast<qreal>(kReadingStart + kReadingPerLetter * lettersOf(m_words[index]));
    const qreal rest = std::clamp(reading, qreal(least), kMostPatience * least);
    const bool isLast = index + 1 == m_sequence.size();
    return std::max(20, qRound((isLast ? rest + least : rest) / m_options.speed));
}

Sheet Film::sheet(const std::shared_ptr<const Picture>& picture, std::size_t index) const
{
    return layOutFrame(picture, m_sequence.area(), m_words[index], m_size, m_wordScale,
                       m_wordsRoom);
}

QImage Film::frame(const std::shared_ptr<const Picture>& picture, std::size_t index) const
{
    return toImage(pageOf(sheet(picture, index)), m_size, false);
}

QImage Film::still(std::size_t index)
{
    return frame(m_sequence.picture(index), index);
}

QImage Film::between(std::size_t index, qreal t)
{
    const Transition way(m_sequence.picture(index), m_sequence.picture(index + 1));
    return frame(std::make_shared<const Picture>(way.at(t)), index + 1);
}

void Film::play(
    const std::function<bool(const QImage& frame, int milliseconds, std::size_t moment)>& show)
{
    const int frames =
        qRound(m_options.transitionMs / m_options.speed * m_options.framesPerSecond / 1000.0);
    const int frameMs = 1000 / m_options.framesPerSecond;
    for (std::size_t i = 0; i < m_sequence.size(); ++i) {
        if (!show(still(i), restMs(i), i))
            return;
        if (i + 1 == m_sequence.size() || frames < 2)
            continue;
        const Transition way(m_sequence.picture(i), m_sequence.picture(i + 1));
        if (way.isEmpty())
            continue;
        // What stands still is painted once.
        Sheet moving = sheet(way.sharedStill(), i + 1);
        moving.marks = {}; // They belong to moments.
        const QImage ground = toImage(pageOf(moving), m_size, false);
        for (int k = 1; k < frames; ++k) {
            moving.picture =
                std::make_shared<const Picture>(way.moving(static_cast<qreal>(k) / frames));
            QImage image = ground;
            QPainter painter(&image);
            paintPicture(painter, moving, 1);
            painter.end();
            if (!show(image, frameMs, i))
                return;
        }
    }
}

Slides::Slides(Sequence& sequence, const ExportOptions& options)
    : m_sequence(sequence), m_hasCaptions(options.hasCaptions.value_or(sequence.size() > 1)),
      m_size(paperUnits(options.page))
{
    const bool isFit = options.page == PageSize::Fit && !options.fitPx && !options.paperInches;
    if (options.paperInches) {
        m_size = paperUnits(*options.paperInches);
        m_wordScale = std::min(m_size.width(), m_size.height()) / kPageLines;
    } else if (options.page == PageSize::Fit && options.fitPx) {
        m_size = *options.fitPx;
        m_wordScale = std::max(0.5, m_size.height() * kFilmWords);
    } else if (isFit) {
        m_size = QSizeF(std::max(kLeastSlide, sequence.area().width()), sequence.area().height());
    } else {
        m_wordScale =
            m_size.height() / (options.page == PageSize::Slide ? kSlideLines : kPageLines);
    }
    for (std::size_t i = 0; i < sequence.size(); ++i)
        m_wordsRoom =
            std::max(m_wordsRoom,
                     wordsHeight(*sequence.theme(), sequence.words(i, m_hasCaptions, kPageCaption),
                                 m_size.width(), m_wordScale));
    if (isFit)
        m_size.rheight() += m_wordsRoom;
    else
        m_wordsRoom = std::min(m_wordsRoom, m_size.height() * 0.5);
}

Page Slides::page(std::size_t index)
{
    return pageOf(layOutFrame(m_sequence.picture(index), m_sequence.area(),
                              m_sequence.words(index, m_hasCaptions, kPageCaption), m_size,
                              m_wordScale, m_wordsRoom));
}

} // namespace ui
