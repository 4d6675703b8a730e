#pragma once

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QHash>
#include <QString>

namespace ui {

/// The faces of a picture by number, so that text can be cached and written elsewhere.
enum class Face : std::uint8_t { Count, Title, Heading, Name, Value, Note };

const QFont& faceFont(const Theme& theme, Face face);

/// Widths of texts in the faces of one theme.
///
/// Cost:    O(length) the first time, then one look-up.
class TextMeasure
{
public:
    explicit TextMeasure(const Theme& theme);

    qreal width(Face face, const QString& text);
    qreal ascent(Face face) const { return metrics(face).ascent(); }
    qreal capHeight(Face face) const { return metrics(face).capHeight(); }
    /// The text, shortened with "…" where it is wider than `most`.
    QString fitted(Face face, const QString& text, qreal most);

private:
    static constexpr int kFaces = 6;
    const QFontMetricsF& metrics(Face face) const { return m_metrics[static_cast<int>(face)]; }

    QFontMetricsF m_metrics[kFaces];
    QHash<QString, qreal> m_widths[kFaces];
};

} // namespace ui
