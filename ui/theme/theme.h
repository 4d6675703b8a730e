#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <vector>

namespace ui {

/// Every colour that a picture or the window uses, named by meaning and never by hue.
///
/// No meaning rests on colour alone: strong and weak also differ in dash and head, the dead
/// carry a word, and so on.
struct Colors
{
    QColor canvas; ///< What the scene lies on.
    QColor grid;   ///< The dots of the canvas.
    QColor card;
    QColor cardBorder;
    QColor divider; ///< Lines between rows inside a card.
    QColor cell;    ///< The gutter of list cells and keys.
    QColor text;
    QColor mutedText;
    QColor strong;     ///< Strong references and the counts that they add up to.
    QColor strongSoft; ///< The tile behind a count.
    QColor weak;
    QColor weakSoft;
    QColor callback;
    QColor callbackSoft;
    QColor names; ///< Cards of names and frames.
    QColor namesHeader;
    QColor namesText;
    QColor namesMuted; ///< Small words in the header.
    QColor namesBorder;
    QColor running; ///< The mark of the frame that runs now.
    QColor dead;    ///< Fill, border and text of what is gone.
    QColor deadBorder;
    QColor deadText;
    QColor finalizer;
    QColor finalizerSoft;
    QColor trash; ///< Hatching of what the collector found unreachable.
    QColor selection;
    QColor hover;
    QColor match; ///< Around what was searched for.
    QColor shadow;
};

/// The faces of a picture, all by pixel size at scale 1.
struct Faces
{
    QFont count; ///< The largest thing on a card.
    QFont title;
    QFont heading; ///< Title of a card of names.
    QFont name;    ///< Names and attributes: code.
    QFont value;   ///< Values: code.
    QFont note;    ///< Small words: signs, hidden parts, slot labels.
};

/// Sizes of a picture at scale 1, in pixels.
struct Metrics
{
    qreal rowHeight = 26;
    qreal nameRowHeight = 32;
    qreal headerHeight = 34; ///< Of a card of names.
    qreal titleHeight = 46;  ///< Of an object's card: the count fits in.
    qreal padding = 12;
    qreal tileWidth = 54;
    qreal cardRadius = 9;
    qreal minCardWidth = 158;
    qreal maxCardWidth = 292;
    qreal maxHeaderWidth = 340;
    qreal minNamesWidth = 172;
    qreal edgeWidth = 2;
    qreal borderWidth = 1.3; ///< Around cards.
    qreal dividerWidth = 1;
    qreal headLength = 12;
    qreal portRadius = 4.2;
};

/// How everything looks: a value, handed down to whoever paints; there is no current theme.
struct Theme
{
    enum class Id { Light, Dark, HighContrast, Print };

    Id id = Id::Light;
    Colors colors;
    Faces faces;
    Metrics metrics;

    bool isDark() const { return id == Id::Dark || id == Id::HighContrast; }
};

/// Needs loadResources() before, for the faces.
Theme makeTheme(Theme::Id id);

/// Dark where the palette of the system is dark.
Theme::Id systemThemeId(const QPalette& palette);

/// The widgets' palette that goes with a theme (made for the Fusion style).
QPalette widgetPalette(const Theme& theme);

/// Whether a palette is the one that widgetPalette() makes for high contrast.
bool isHighContrast(const QPalette& palette);

/// All themes, in the order in which they are offered.
const std::vector<Theme::Id>& allThemes();

/// "light", "dark", "high-contrast" or "print", as the command line writes them.
QString themeName(Theme::Id id);

} // namespace ui
