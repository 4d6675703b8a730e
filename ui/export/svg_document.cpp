#include "ui/export/svg_document.h"

#include "ui/picture/draw_marks.h"
#include "ui/picture/paint.h"

namespace ui {

namespace {

void addUsed(UsedCharacters& all, const UsedCharacters& more)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].insert(more[i].begin(), more[i].end());
}

QString rectText(const QRectF& rect)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(svgNumber(rect.x()), svgNumber(rect.y()), svgNumber(rect.width()),
             svgNumber(rect.height()));
}

class SvgWriter
{
public:
    explicit SvgWriter(const Page& page) : m_page(page), m_xml(&m_body)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    QByteArray write(const ExportOptions& options, const ExportText& text)
    {
        if (!options.isTransparent)
            rect(QRectF(QPointF(), m_page.size), m_page.ground, {});
        for (std::size_t i = 0; i < m_page.sheets.size(); ++i)
            add(m_page.sheets[i], i == 0 ? QString() : QStringLiteral("s%1-").arg(i + 1));
        return document(options, text);
    }

private:
    void rect(const QRectF& rect, const QColor& fill, const QColor& border)
    {
        m_xml.writeStartElement(QStringLiteral("rect"));
        m_xml.writeAttribute(QStringLiteral("x"), svgNumber(rect.x()));
        m_xml.writeAttribute(QStringLiteral("y"), svgNumber(rect.y()));
        m_xml.writeAttribute(QStringLiteral("width"), svgNumber(rect.width()));
        m_xml.writeAttribute(QStringLiteral("height"), svgNumber(rect.height()));
        m_xml.writeAttribute(QStringLiteral("fill"),
                             fill.isValid() ? fill.name() : QStringLiteral("none"));
        if (border.isValid())
            m_xml.writeAttribute(QStringLiteral("stroke"), border.name());
        m_xml.writeEndElement();
    }
    void add(const PlacedSheet& placed, const QString& prefix)
    {
        const Sheet& sheet = placed.sheet;
        const Theme& theme = *sheet.picture->theme;
        SvgCanvas canvas(m_xml, theme, prefix);
        if (m_page.hasBorders)
            rect(QRectF(placed.at, sheet.size), {}, theme.colors.cardBorder);
        beginPicture(sheet, placed.at);
        draw(canvas, *sheet.picture, sheet.area, 1);
        if (!sheet.marks.isEmpty()) {
            m_xml.writeStartElement(QStringLiteral("g"));
            m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("marks"));
            SvgCanvas marks(m_xml, theme, prefix + QStringLiteral("marked-"));
            drawSheetMarks(marks, sheet, 1);
            addUsed(m_used, marks.used());
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("g"));
        m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("words"));
        m_xml.writeAttribute(QStringLiteral("transform"), moved(placed.at));
        drawWords(canvas, sheet);
        m_xml.writeEndElement();
        addUsed(m_used, canvas.used());
    }
    void beginPicture(const Sheet& sheet, QPointF at)
    {
        if (sheet.isCut) {
            // A nested svg cuts off what lies outside; readers differ in clip paths.
            const QRectF place = sheet.place.translated(at);
            m_xml.writeStartElement(QStringLiteral("svg"));
            m_xml.writeAttribute(QStringLiteral("x"), svgNumber(place.x()));
            m_xml.writeAttribute(QStringLiteral("y"), svgNumber(place.y()));
            m_xml.writeAttribute(QStringLiteral("width"), svgNumber(place.width()));
            m_xml.writeAttribute(QStringLiteral("height"), svgNumber(place.height()));
            m_xml.writeAttribute(QStringLiteral("viewBox"), rectText(sheet.area));
            return;
        }
        m_xml.writeStartElement(QStringLiteral("g"));
        QString transform =
            moved(at + sheet.place.topLeft() - sheet.area.topLeft() * sheet.scale());
        if (sheet.scale() != 1)
            transform += QStringLiteral(" scale(%1)").arg(sheet.scale(), 0, 'f', 4);
        m_xml.writeAttribute(QStringLiteral("transform"), transform);
    }
    static QString moved(QPointF by)
    {
        return QStringLiteral("translate(%1 %2)").arg(svgNumber(by.x()), svgNumber(by.y()));
    }
    QByteArray document(const ExportOptions& options, const ExportText& text)
    {
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        xml.setAutoFormatting(true);
        xml.setAutoFormattingIndent(1);
        xml.writeStartDocument();
        xml.writeStartElement(QStringLiteral("svg"));
        xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        const QSizeF shown = shownSize(m_page.size, options);
        const QString unit = options.widthMm ? QStringLiteral("mm") : QString();
        xml.writeAttribute(QStringLiteral("width"), svgNumber(shown.width()) + unit);
        xml.writeAttribute(QStringLiteral("height"), svgNumber(shown.height()) + unit);
        xml.writeAttribute(QStringLiteral("viewBox"), rectText(QRectF(QPointF(), m_page.size)));
        xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
        if (!text.title.isEmpty())
            xml.writeTextElement(QStringLiteral("title"), text.title);
        if (!text.description.isEmpty())
            xml.writeTextElement(QStringLiteral("desc"), text.description);
        if (options.embedsFonts)
            xml.writeTextElement(QStringLiteral("style"), embeddedFonts(m_page.theme(), m_used));
        xml.writeCharacters(QStringLiteral("\n"));
        xml.device()->write(m_body.trimmed());
        xml.writeEndElement();
        xml.writeEndDocument();
        return bytes;
    }

    const Page& m_page;
    QByteArray m_body;
    QXmlStreamWriter m_xml;
    UsedCharacters m_used;
};

template <class Draw>
QByteArray svgElement(const Theme& theme, UsedCharacters& used, const Draw& draw)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    SvgCanvas canvas(xml, theme, {}, SvgCanvas::TextStyle::Classes);
    draw(canvas);
    addUsed(used, canvas.used());
    return bytes;
}

} // namespace

QByteArray toSvg(const Page& page, const ExportOptions& options, const ExportText& text)
{
    return SvgWriter(page).write(options, text);
}

QByteArray svgMarks(const Picture& picture, const SceneMarks& marks, UsedCharacters& used)
{
    if (marks.isEmpty())
        return {};
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(QStringLiteral("g"));
    xml.writeAttribute(QStringLiteral("class"), QStringLiteral("marks"));
    SvgCanvas canvas(xml, *picture.theme, QStringLiteral("marked-"), SvgCanvas::TextStyle::Classes);
    drawMarks(canvas, picture, marks, findMarks(marks, picture), picture.bounds, 1);
    xml.writeEndElement();
    addUsed(used, canvas.used());
    return bytes;
}

std::vector<QByteArray> svgElements(const Picture& picture, UsedCharacters& used)
{
    std::vector<QByteArray> elements;
    const Theme& theme = *picture.theme;
    for (const Edge& edge : picture.edges)
        elements.push_back(
            svgElement(theme, used, [&](Canvas& canvas) { drawEdge(canvas, picture, edge); }));
    for (const bool isPinned : {false, true})
        for (const Card& card : picture.cards)
            if (card.isPinned == isPinned)
                elements.push_back(svgElement(
                    theme, used, [&](Canvas& canvas) { drawCard(canvas, picture, card); }));
    return elements;
}

} // namespace ui
