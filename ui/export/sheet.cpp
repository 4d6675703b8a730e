#include "ui/export/sheet.h"

#include "ui/export/export_options.h"
#include "ui/picture/draw_marks.h"
#include "ui/picture/paint.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr qreal kSheetMargin = 24;
constexpr qreal kTitleLine = 24;
constexpr qreal kTextLine = 19;
constexpr qreal kCaptionGap = 12; // Above and below a caption.
constexpr qreal kLegendLine = 30;
constexpr qreal kLegendEnd = 10;    // Below the last line.
constexpr qreal kLegendSample = 46; // How long a sample line is.
constexpr qreal kLegendGap = 26;
constexpr qreal kMostPicture = 2;       // Times the scale of the words in a frame.
constexpr qreal kLeastCaption = 420;    // A caption is not pressed below a smaller picture.
constexpr qreal kTextScale = 13.0 / 12; // Of the face of notes.
constexpr int kMostTitleLines = 2;
constexpr int kMostTextLines = 8;

QString wordsOf(LegendEntry entry)
{
    switch (entry) {
    case LegendEntry::Count: return ExportWords::tr("reference count");
    case LegendEntry::Strong: return ExportWords::tr("strong reference");
    case LegendEntry::Weak: return ExportWords::tr("weak reference");
    case LegendEntry::Callback: return ExportWords::tr("callback");
    case LegendEntry::Hidden: return ExportWords::tr("holders not shown");
    case LegendEntry::Dead: break;
    }
    return ExportWords::tr("dead");
}

/// Broken at spaces into lines that fit; what has no spaces is cut. Where there are too many the
/// last one ends in "\u2026".
QStringList wrapped(TextMeasure& measure, Face face, const QString& text, qreal width, int most)
{
    QStringList lines;
    QString line;
    QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    while (!words.isEmpty()) {
        const QString longer =
            line.isEmpty() ? words.first() : line + QLatin1Char(' ') + words.first();
        if (line.isEmpty() || measure.width(face, longer) <= width) {
            line = longer;
            words.removeFirst();
            continue;
        }
        if (lines.size() + 1 == most) {
            line += QLatin1Char(' ') + words.join(QLatin1Char(' '));
            words.clear();
            break;
        }
        lines.append(measure.fitted(face, line, width));
        line.clear();
    }
    if (!line.isEmpty())
        lines.append(measure.fitted(face, line, width));
    return lines;
}

/// The words of one sheet, broken into lines, with the room that they take.
class WordSetter
{
public:
    WordSetter(const Theme& theme, qreal width, qreal wordScale)
        : m_measure(theme), m_scale(wordScale), m_width(width / wordScale - 2 * kSheetMargin)
    {}

    void set(const SheetWords& words)
    {
        if (!words.title.isEmpty())
            m_title = wrapped(m_measure, Face::Title, words.title, m_width, kMostTitleLines);
        for (const QString& line : words.lines)
            m_lines += wrapped(m_measure, Face::Note, line, m_width / kTextScale, 3);
        if (m_lines.size() > kMostTextLines)
            m_lines = m_lines.mid(0, kMostTextLines);
        m_legendRows = legendRows(words.legend);
    }
    qreal captionHeight() const
    {
        if (m_title.isEmpty() && m_lines.isEmpty())
            return 0;
        return m_scale
               * (2 * kCaptionGap + kTitleLine * static_cast<qreal>(m_title.size())
                  + kTextLine * static_cast<qreal>(m_lines.size()));
    }
    qreal legendHeight() const
    {
        return m_legendRows == 0 ? 0 : m_scale * (kLegendLine * m_legendRows + kLegendEnd);
    }
    const QStringList& title() const { return m_title; }
    const QStringList& lines() const { return m_lines; }

private:
    int legendRows(const std::set<LegendEntry>& legend)
    {
        int rows = legend.empty() ? 0 : 1;
        qreal x = 0;
        for (const LegendEntry entry : legend) {
            const qreal width = kLegendSample + 8 + m_measure.width(Face::Note, wordsOf(entry));
            if (x > 0 && x + width > m_width) {
                ++rows;
                x = 0;
            }
            x += width + kLegendGap;
        }
        return rows;
    }

    TextMeasure m_measure;
    qreal m_scale;
    qreal m_width; ///< In the units of the faces.
    QStringList m_title;
    QStringList m_lines;
    int m_legendRows = 0;
};

/// Draws the samples of a legend with what draws pictures.
class LegendPainter
{
public:
    LegendPainter(Canvas& canvas, const Sheet& sheet)
        : m_canvas(canvas), m_sheet(sheet), m_theme(*sheet.picture->theme), m_measure(m_theme),
          m_scale(sheet.wordScale)
    {}

    void run()
    {
        const qreal width = m_sheet.size.width() / m_scale - 2 * kSheetMargin;
        qreal x = 0;
        qreal row = 0;
        for (const LegendEntry entry : m_sheet.legend) {
            const qreal own = kLegendSample + 8 + m_measure.width(Face::Note, wordsOf(entry));
            if (x > 0 && x + own > width) {
                x = 0;
                ++row;
            }
            const QPointF at(kSheetMargin + x, (row + 0.5) * kLegendLine);
            draw(entry, at);
            x += own + kLegendGap;
        }
    }

private:
    /// From the units of the faces to those of the sheet.
    QPointF toSheet(QPointF point) const
    {
        return {point.x() * m_scale, m_sheet.legendTop + point.y() * m_scale};
    }
    void draw(LegendEntry entry, QPointF left)
    {
        const Colors& colors = m_theme.colors;
        switch (entry) {
        case LegendEntry::Count: count(left); break;
        case LegendEntry::Strong: line(left, {colors.strong, 2, Dash::Solid}, false); break;
        case LegendEntry::Weak: line(left, {colors.weak, 2, Dash::Dashed}, true); break;
        case LegendEntry::Callback: line(left, {colors.callback, 2.5, Dash::Dotted}, false); break;
        case LegendEntry::Hidden: line(left, {colors.mutedText, 1.6, Dash::Solid}, false); break;
        case LegendEntry::Dead: dead(left); break;
        }
        const qreal middle = m_measure.capHeight(Face::Note) / 2;
        m_canvas.text(toSheet(left + QPointF(kLegendSample + 8, middle)), wordsOf(entry),
                      Face::Note, colors.text, m_scale);
    }
    QRectF box(QPointF left, qreal width, qreal height) const
    {
        return {toSheet(left + QPointF((kLegendSample - width) / 2, -height / 2)),
                QSizeF(width, height) * m_scale};
    }
    void count(QPointF left)
    {
        constexpr qreal kGrow = 0.5;
        m_canvas.box(box(left, 26, 22), Corners::all(5 * m_scale), m_theme.colors.strongSoft);
        const qreal width = m_measure.width(Face::Count, QStringLiteral("2")) * kGrow;
        const QPointF baseline =
            left
            + QPointF((kLegendSample - width) / 2, m_measure.capHeight(Face::Count) * kGrow / 2);
        m_canvas.text(toSheet(baseline), QStringLiteral("2"), Face::Count, m_theme.colors.strong,
                      kGrow * m_scale);
    }
    void dead(QPointF left)
    {
        m_canvas.box(box(left, 34, 20), Corners::all(6 * m_scale), m_theme.colors.dead,
                     {m_theme.colors.deadBorder, 1.3 * m_scale, Dash::Solid});
    }
    void line(QPointF left, Stroke stroke, bool isHollow)
    {
        stroke.width *= m_scale;
        const QPointF tip = left + QPointF(kLegendSample, 0);
        const QPointF base = tip - QPointF(12, 0);
        const std::array<QPointF, 2> points{toSheet(left), toSheet(base)};
        m_canvas.polyline(points, stroke);
        const std::array<QPointF, 3> head{toSheet(tip), toSheet(base + QPointF(0, 5.2)),
                                          toSheet(base - QPointF(0, 5.2))};
        if (isHollow)
            m_canvas.polygon(head, m_theme.colors.canvas,
                             {stroke.color, 1.6 * m_scale, Dash::Solid});
        else
            m_canvas.polygon(head, stroke.color);
    }

    Canvas& m_canvas;
    const Sheet& m_sheet;
    const Theme& m_theme;
    TextMeasure m_measure;
    qreal m_scale;
};

bool reachesOut(const Picture& picture, const QRectF& area)
{
    return std::any_of(picture.cards.begin(), picture.cards.end(),
                       [&](const Card& card) { return !area.contains(card.rect); })
           || std::any_of(picture.points.begin(), picture.points.end(),
                          [&](const QPointF& point) { return !area.contains(point); });
}

Sheet sheetOf(std::shared_ptr<const Picture> picture, const WordSetter& setter,
              const SheetWords& words, qreal wordScale)
{
    Sheet sheet;
    sheet.picture = std::move(picture);
    sheet.wordScale = wordScale;
    sheet.title = setter.title();
    sheet.lines = setter.lines();
    sheet.legend.assign(words.legend.begin(), words.legend.end());
    sheet.watermark = words.watermark;
    sheet.marks = words.marks;
    return sheet;
}

/// What the words leave to the picture.
QSizeF frameRoom(const QSizeF& size, qreal wordsRoom)
{
    return {size.width(), std::max(1.0, size.height() - wordsRoom)};
}

} // namespace

std::set<LegendEntry> legendOf(const Picture& picture)
{
    std::set<LegendEntry> legend;
    for (const Card& card : picture.cards) {
        if (card.isDead)
            legend.insert(LegendEntry::Dead);
        else if (card.sign == CountSign::Number)
            legend.insert(LegendEntry::Count);
    }
    for (const Edge& edge : picture.edges) {
        switch (edge.kind) {
        case EdgeKind::Strong: legend.insert(LegendEntry::Strong); break;
        case EdgeKind::Weak: legend.insert(LegendEntry::Weak); break;
        case EdgeKind::Callback: legend.insert(LegendEntry::Callback); break;
        case EdgeKind::Stub: legend.insert(LegendEntry::Hidden); break;
        }
    }
    return legend;
}

qreal wordsHeight(const Theme& theme, const SheetWords& words, qreal width, qreal wordScale)
{
    WordSetter setter(theme, width, wordScale);
    setter.set(words);
    return setter.captionHeight() + setter.legendHeight();
}

Sheet layOutStill(std::shared_ptr<const Picture> picture, const SheetWords& words)
{
    const QRectF area = picture->bounds.toAlignedRect();
    const bool hasWords = !words.title.isEmpty() || !words.lines.isEmpty() || !words.legend.empty();
    const qreal width = hasWords ? std::max(area.width(), kLeastCaption) : area.width();
    WordSetter setter(*picture->theme, width, 1);
    setter.set(words);
    Sheet sheet = sheetOf(std::move(picture), setter, words, 1);
    sheet.area = area;
    sheet.isCut = reachesOut(*sheet.picture, area);
    sheet.place = QRectF(QPointF((width - area.width()) / 2, 0), area.size());
    sheet.captionTop = area.height();
    sheet.legendTop = sheet.captionTop + setter.captionHeight();
    sheet.size = QSizeF(width, sheet.legendTop + setter.legendHeight());
    return sheet;
}

qreal frameScale(const QRectF& area, const QSizeF& size, qreal wordScale, qreal wordsRoom)
{
    const QSizeF room = frameRoom(size, wordsRoom);
    return std::min({room.width() / std::max(1.0, area.width()),
                     room.height() / std::max(1.0, area.height()), kMostPicture * wordScale});
}

Sheet layOutFrame(std::shared_ptr<const Picture> picture, const QRectF& area,
                  const SheetWords& words, const QSizeF& size, qreal wordScale, qreal wordsRoom)
{
    WordSetter setter(*picture->theme, size.width(), wordScale);
    setter.set(words);
    Sheet sheet = sheetOf(std::move(picture), setter, words, wordScale);
    sheet.size = size;
    const QSizeF room = frameRoom(size, wordsRoom);
    const QSizeF drawn = area.size() * frameScale(area, size, wordScale, wordsRoom);
    sheet.area = area;
    sheet.isCut = reachesOut(*sheet.picture, area);
    sheet.place = QRectF(
        QPointF((room.width() - drawn.width()) / 2, (room.height() - drawn.height()) / 2), drawn);
    sheet.captionTop = room.height();
    sheet.legendTop = size.height() - setter.legendHeight();
    return sheet;
}

void drawSheetMarks(Canvas& canvas, const Sheet& sheet, qreal scale)
{
    if (!sheet.marks.isEmpty())
        drawMarks(canvas, *sheet.picture, sheet.marks, findMarks(sheet.marks, *sheet.picture),
                  sheet.area, scale);
}

void drawWords(Canvas& canvas, const Sheet& sheet)
{
    const Theme& theme = *sheet.picture->theme;
    const qreal scale = sheet.wordScale;
    qreal y = sheet.captionTop + kCaptionGap * scale;
    const qreal x = kSheetMargin * scale;
    for (const QString& line : sheet.title) {
        canvas.text({x, y + 17 * scale}, line, Face::Title, theme.colors.text, scale);
        y += kTitleLine * scale;
    }
    for (const QString& line : sheet.lines) {
        canvas.text({x, y + 14 * scale}, line, Face::Note, theme.colors.mutedText,
                    scale * kTextScale);
        y += kTextLine * scale;
    }
    if (!sheet.legend.empty())
        LegendPainter(canvas, sheet).run();
    if (!sheet.watermark.isEmpty()) {
        TextMeasure measure(theme);
        const qreal width = measure.width(Face::Note, sheet.watermark) * scale;
        const qreal bottom = sheet.captionTop > 0 ? sheet.captionTop : sheet.size.height();
        canvas.text({sheet.size.width() - width - 10 * scale, bottom - 9 * scale}, sheet.watermark,
                    Face::Note, theme.colors.mutedText, scale);
    }
}

} // namespace ui
