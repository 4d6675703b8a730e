#include "ui/picture/text_measure.h"

namespace ui {

namespace {

constexpr qsizetype kMostCached = 20000;

} // namespace

const QFont& faceFont(const Theme& theme, Face face)
{
    switch (face) {
    case Face::Count: return theme.faces.count;
    case Face::Title: return theme.faces.title;
    case Face::Heading: return theme.faces.heading;
    case Face::Name: return theme.faces.name;
    case Face::Value: return theme.faces.value;
    case Face::Note: break;
    }
    return theme.faces.note;
}

TextMeasure::TextMeasure(const Theme& theme)
    : m_metrics{QFontMetricsF(theme.faces.count),   QFontMetricsF(theme.faces.title),
                QFontMetricsF(theme.faces.heading), QFontMetricsF(theme.faces.name),
                QFontMetricsF(theme.faces.value),   QFontMetricsF(theme.faces.note)}
{}

qreal TextMeasure::width(Face face, const QString& text)
{
    QHash<QString, qreal>& widths = m_widths[static_cast<int>(face)];
    const auto found = widths.constFind(text);
    if (found != widths.constEnd())
        return *found;
    if (widths.size() >= kMostCached)
        widths.clear();
    const qreal width = metrics(face).horizontalAdvance(text);
    widths.insert(text, width);
    return width;
}

QString TextMeasure::fitted(Face face, const QString& text, qreal most)
{
    if (width(face, text) <= most)
        return text;
    return metrics(face).elidedText(text, Qt::ElideRight, most);
}

} // namespace ui
