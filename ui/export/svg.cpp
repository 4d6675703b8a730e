#include "ui/export/export_picture.h"
#include "ui/export/svg_canvas.h"
#include "ui/picture/paint.h"

namespace ui {

QByteArray toSvg(const Picture& picture, const ExportOptions& options)
{
    QByteArray bytes;
    if (!picture.theme)
        return bytes;
    const QRectF bounds = picture.bounds.toAlignedRect();
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("svg"));
    xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    xml.writeAttribute(QStringLiteral("width"), svgNumber(bounds.width() * options.scale));
    xml.writeAttribute(QStringLiteral("height"), svgNumber(bounds.height() * options.scale));
    xml.writeAttribute(QStringLiteral("viewBox"),
                       QStringLiteral("%1 %2 %3 %4")
                           .arg(svgNumber(bounds.x()), svgNumber(bounds.y()),
                                svgNumber(bounds.width()), svgNumber(bounds.height())));
    SvgCanvas canvas(xml, *picture.theme);
    canvas.box(bounds, {}, picture.theme->colors.canvas, {});
    draw(canvas, picture, bounds, 1);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace ui
