#include "ui/export/raster.h"

#include "ui/picture/paint.h"
#include "ui/picture/painter_canvas.h"

#include <QPageSize>
#include <QPainterPath>

#include <cmath>

namespace ui {

namespace {

constexpr int kPdfResolution = 1200;
constexpr qreal kWholeFrom = 0.06; // Below, not even the lines of a card stand apart.

/// What is drawn of cards. A file is looked at more closely than a scene, in which one can zoom.
qreal detailOf(qreal scale)
{
    return scale >= kWholeFrom ? std::max(scale, 1.0) : scale;
}

/// Keeps curves and texts whole, where speed does not matter.
class ExactCanvas final : public PainterCanvas
{
public:
    ExactCanvas(QPainter& painter, const Theme& theme, const QRectF& visible)
        : PainterCanvas(painter, theme, visible), m_painter(painter), m_theme(theme)
    {}

    void curve(std::span<const QPointF> points, const Stroke& stroke) override
    {
        if (points.size() < 4)
            return;
        QPainterPath path(points.front());
        for (std::size_t i = 1; i + 2 < points.size(); i += 3)
            path.cubicTo(points[i], points[i + 1], points[i + 2]);
        QPen pen(stroke.color, stroke.width, Qt::SolidLine,
                 stroke.dash == Dash::Dashed ? Qt::FlatCap : Qt::RoundCap);
        if (stroke.dash == Dash::Dashed)
            pen.setDashPattern({4, 2.8});
        else if (stroke.dash == Dash::Dotted)
            pen.setDashPattern({0.1, 2.6});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(path);
    }
    void text(QPointF baseline, const QString& text, Face face, const QColor& color, qreal scale,
              qreal squash) override
    {
        const QFont& font = faceFont(m_theme, face);
        m_painter.setFont(font);
        m_painter.setPen(color);
        if (scale == 1 && squash == 1) {
            m_painter.drawText(baseline, text);
            return;
        }
        const qreal middle = QFontMetricsF(font).capHeight() / 2 * scale;
        m_painter.save();
        m_painter.translate(baseline.x(), baseline.y() - middle);
        m_painter.scale(scale, scale * squash);
        m_painter.drawText(QPointF(0, middle / scale), text);
        m_painter.restore();
    }

private:
    QPainter& m_painter;
    const Theme& m_theme;
};

/// From the units of the sheet to those of its picture.
void enterPicture(QPainter& painter, const Sheet& sheet)
{
    if (sheet.isCut)
        painter.setClipRect(sheet.place, Qt::IntersectClip);
    painter.translate(sheet.place.topLeft());
    painter.scale(sheet.scale(), sheet.scale());
    painter.translate(-sheet.area.topLeft());
}

void paintExactly(QPainter& painter, const Sheet& sheet)
{
    const Theme& theme = *sheet.picture->theme;
    painter.save();
    enterPicture(painter, sheet);
    {
        ExactCanvas picture(painter, theme, sheet.area); // Leaves the painter as it was.
        draw(picture, *sheet.picture, sheet.area, 1);
        drawSheetMarks(picture, sheet, 1);
    }
    painter.restore();
    ExactCanvas words(painter, theme, QRectF(QPointF(), sheet.size));
    drawWords(words, sheet);
}

void paintMarks(QPainter& painter, const Sheet& sheet, qreal levelOfDetail)
{
    if (sheet.marks.isEmpty())
        return;
    painter.save();
    enterPicture(painter, sheet);
    {
        PainterCanvas canvas(painter, *sheet.picture->theme, sheet.area);
        drawSheetMarks(canvas, sheet, levelOfDetail * sheet.scale());
    }
    painter.restore();
}

/// Qt writes the time of day and the zone; nobody needs that, and the same pictures are to be the
/// same file. What stands behind the date moves, if the zone was a longer word.
/// Source: ISO 32000-1, 7.5.4 (cross-reference table: entries of 20 bytes) and 7.5.5.
void forgetTime(QByteArray& pdf)
{
    const QByteArray before = "/CreationDate (D:";
    const QByteArray startOfTable = "startxref\n";
    const qsizetype date = pdf.indexOf(before) + before.size();
    const qsizetype end = pdf.indexOf(')', date);
    const qsizetype start = pdf.lastIndexOf(startOfTable) + startOfTable.size();
    if (date < before.size() || end < 0 || start < startOfTable.size())
        return;
    const QByteArray never = "20000101000000Z";
    const qsizetype moved = never.size() - (end - date);
    const qsizetype table = pdf.mid(start, pdf.indexOf('\n', start) - start).toLongLong();
    for (qsizetype entry = pdf.indexOf("0000000000 65535 f", table);
         entry >= 0 && entry + 20 <= start && (pdf[entry + 17] == 'n' || pdf[entry + 17] == 'f');
         entry += 20)
        if (const qlonglong offset = pdf.mid(entry, 10).toLongLong(); offset > date)
            pdf.replace(entry, 10, QByteArray::number(offset + moved).rightJustified(10, '0'));
    pdf.replace(start, pdf.indexOf('\n', start) - start, QByteArray::number(table + moved));
    pdf.replace(date, end - date, never);
}

} // namespace

void paintPicture(QPainter& painter, const Sheet& sheet, qreal levelOfDetail)
{
    painter.save();
    enterPicture(painter, sheet);
    paint(painter, *sheet.picture, sheet.area, detailOf(levelOfDetail * sheet.scale()));
    painter.restore();
}

void paintPage(QPainter& painter, const Page& page, qreal levelOfDetail, bool isExact)
{
    for (const PlacedSheet& placed : page.sheets) {
        painter.save();
        painter.translate(placed.at);
        if (page.hasBorders) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(page.theme().colors.cardBorder, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(QPointF(), placed.sheet.size));
        }
        if (isExact) {
            paintExactly(painter, placed.sheet);
        } else {
            paintPicture(painter, placed.sheet, levelOfDetail);
            paintMarks(painter, placed.sheet, levelOfDetail);
            PainterCanvas words(painter, page.theme(), QRectF(QPointF(), placed.sheet.size));
            drawWords(words, placed.sheet);
        }
        painter.restore();
    }
}

QImage toImage(const Page& page, const QSize& pixels, bool isTransparent)
{
    QImage image(pixels,
                 isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.fill(isTransparent ? QColor(Qt::transparent) : page.ground);
    QPainter painter(&image);
    const qreal scale = pixels.width() / std::max(1.0, page.size.width());
    painter.scale(scale, scale);
    paintPage(painter, page, scale);
    return image;
}

QImage toImage(const Page& page, const ExportOptions& options)
{
    const QSizeF size = pixelSize(page.size, options);
    return toImage(
        page,
        QSize(std::max(1, qCeil(size.width() - 0.001)), std::max(1, qCeil(size.height() - 0.001))),
        options.isTransparent);
}

PdfFile::PdfFile(const QSizeF& millimetres, const ExportText& text)
    : m_buffer(&m_bytes), m_writer(nullptr)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setResolution(kPdfResolution);
    m_writer->setPageSize(
        QPageSize(millimetres, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    m_writer->setPageMargins(QMarginsF());
    m_writer->setTitle(text.title);
    m_writer->setCreator(QStringLiteral("Refscope"));
    if (!text.description.isEmpty())
        m_writer->addFileAttachment(QStringLiteral("transcript.txt"), text.description.toUtf8(),
                                    QStringLiteral("text/plain"));
}

PdfFile::~PdfFile() = default;

void PdfFile::add(const Page& page)
{
    if (m_painter)
        m_writer->newPage();
    else
        m_painter = std::make_unique<QPainter>(m_writer.get());
    m_painter->save();
    const QSizeF dots(m_writer->width(), m_writer->height());
    m_painter->fillRect(QRectF(QPointF(), dots), page.ground);
    const qreal scale =
        std::min(dots.width() / page.size.width(), dots.height() / page.size.height());
    const QSizeF used = page.size * scale;
    m_painter->translate((dots.width() - used.width()) / 2, (dots.height() - used.height()) / 2);
    m_painter->scale(scale, scale);
    paintPage(*m_painter, page, 1, true);
    m_painter->restore();
}

QByteArray PdfFile::finish()
{
    m_painter.reset();
    m_writer.reset();
    m_buffer.close();
    forgetTime(m_bytes);
    return m_bytes;
}

} // namespace ui
