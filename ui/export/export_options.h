#pragma once

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// What kind of file comes out.
enum class ExportForm {
    Png,
    Svg,
    Pdf,
    Gif,
    Apng,
    WebP,
    Mp4,
    WebM,
    Html,
    Dot,
    Mermaid,
    Json,
    JsonLines,
    Text,
};

/// What a form can do, and what it is called.
struct FormFacts
{
    ExportForm form;
    const char* ending; ///< Of files, without dot; the name on the command line as well.
    bool isStill;       ///< One picture a file, or one sheet of many.
    bool isFilm;        ///< Many moments in one file, played.
    bool hasPictures;   ///< Theme, size and so on matter.
};

const std::vector<FormFacts>& allForms();
const FormFacts& factsOf(ExportForm form);
/// By the ending of a file's name ("gv" is DOT, "md" text, too); none: unknown.
std::optional<ExportForm> formOfPath(const QString& path);
/// All endings, for messages: ".png, .svg, ... or .txt".
QString knownEndings();

/// How moments are put onto pages.
enum class Arrangement {
    OneEach,    ///< A file, a page or a frame for each moment.
    Storyboard, ///< Several on a sheet, with captions.
};

enum class PageSize { Fit, Slide, A4, Letter };

/// What is the same for every form that can have it. A value.
struct ExportOptions
{
    Theme::Id theme = Theme::Id::Light;

    // Size: of these the first that is set counts.
    /// Exactly so many pixels; what there is to see is fitted into the middle.
    std::optional<QSize> fitPx = {};
    std::optional<qreal> widthMm = {};
    std::optional<int> widthPx = {};
    qreal scale = 1; ///< Pixels of the file per pixel of the picture; kLeastScale to kMostScale.
    int dotsPerInch = 300; ///< Pixels that a millimetre has; 25.4 mm are one inch.

    bool isTransparent = false; ///< PNG, SVG, APNG, WebP, GIF: no canvas behind the picture.
    bool hasLegend = false;
    std::optional<bool> hasCaptions = {}; ///< Not set: in films and on sheets, not on stills.
    bool embedsFonts = true;              ///< SVG and HTML; PDF always does.
    QString watermark = {};               ///< A few words in the corner; empty: none.
    bool hasTranscript = false;           ///< Beside the file, as text.

    Arrangement arrangement = Arrangement::OneEach;
    int columns = 0; ///< Of a storyboard; 0: as many as show the pictures largest.
    int rows = 0;
    PageSize page = PageSize::Fit; ///< Of a PDF, and of a storyboard where Fit is a sheet of A4.
    std::optional<QSizeF> paperInches = {}; ///< Of a printer, instead of a page.

    // Films.
    qreal speed = 1;          ///< 2 is twice as fast.
    int stepMs = 1600;        ///< How long a moment stands at speed 1,
    int stopMs = 3500;        ///< and a stop point.
    int transitionMs = 600;   ///< The way to the next one; 0: cuts.
    int framesPerSecond = 25; ///< While something moves.
    int filmWidth = 1280;     ///< Pixels.
    int filmHeight = 720;

    static constexpr qreal kLeastScale = 0.05;
    static constexpr qreal kMostScale = 16;
    static constexpr int kMostPixels = 30000; ///< Along one side; viewers give up soon after.
    static constexpr qreal kMostArea = 100e6; ///< Pixels of one picture.

    /// Why this cannot be done, or nothing.
    QString fault() const;
};

/// What a file says about itself to those who do not see it.
struct ExportText
{
    QString title;
    QString description; ///< What there is to see and what happened, in sentences.
};

/// How large a sheet of this size becomes: in millimetres where the options say so, else in pixels.
QSizeF shownSize(const QSizeF& sheet, const ExportOptions& options);
/// The same in pixels, smaller where that would be more than viewers open.
QSizeF pixelSize(const QSizeF& sheet, const ExportOptions& options);
/// Why a file of pixels cannot be as large as it was wanted, and what would help; or nothing.
QString sizeFault(const QSizeF& sheet, const ExportOptions& options);

/// Words of the exports, in the language of the window.
class ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace ui
