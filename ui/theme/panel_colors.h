#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// The colours that panels need beside those of their QPalette. Nothing is told by them alone.
struct PanelColors
{
    QColor secondaryText; ///< Less important text, readable on base and window.
    QColor separator;     ///< Hairlines.
    QColor currentLine;   ///< Background of the current line and of the current event.
    QColor callerLine;    ///< Background of lines that wait for a call to return.
    QColor accent;        ///< Marks, handles, the played part of the timeline.
    QColor error;         ///< Text and lines of faults.
    QColor errorFill;     ///< Background of a fault's message.
    QColor notice;        ///< The same for limits and hints.
    QColor noticeFill;
    QColor birth; ///< Marks of journal and timeline.
    QColor death;
    QColor weak;
    QColor callback;
    QColor collection;
    QColor keyword; ///< Python source.
    QColor string;
    QColor number;
    QColor comment;
    QColor definition;
    QColor builtin;
};

/// The colours that go with widgets of this palette: dark, light or of high contrast.
const PanelColors& panelColors(const QPalette& palette);

} // namespace ui
