#include "ui/export/export_options.h"

#include "model/core/verify.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace ui {

const std::vector<FormFacts>& allForms()
{
    static const std::vector<FormFacts> s_forms = {
        {ExportForm::Png, "png", true, false, true},
        {ExportForm::Svg, "svg", true, false, true},
        {ExportForm::Pdf, "pdf", true, false, true},
        {ExportForm::Gif, "gif", false, true, true},
        {ExportForm::Apng, "apng", false, true, true},
        {ExportForm::WebP, "webp", false, true, true},
        {ExportForm::Mp4, "mp4", false, true, true},
        {ExportForm::WebM, "webm", false, true, true},
        {ExportForm::Html, "html", false, true, true},
        {ExportForm::Dot, "dot", false, false, false},
        {ExportForm::Mermaid, "mmd", false, false, false},
        {ExportForm::Json, "json", false, false, false},
        {ExportForm::JsonLines, "jsonl", false, false, false},
        {ExportForm::Text, "txt", false, false, false},
    };
    return s_forms;
}

const FormFacts& factsOf(ExportForm form)
{
    const auto& forms = allForms();
    const auto found = std::find_if(forms.begin(), forms.end(),
                                    [form](const FormFacts& facts) { return facts.form == form; });
    model::verify(found != forms.end(), "every form has its facts");
    return *found;
}

std::optional<ExportForm> formOfPath(const QString& path)
{
    QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("gv"))
        ending = QStringLiteral("dot");
    else if (ending == QLatin1String("md"))
        ending = QStringLiteral("txt");
    else if (ending == QLatin1String("htm"))
        ending = QStringLiteral("html");
    for (const FormFacts& facts : allForms())
        if (ending == QLatin1String(facts.ending))
            return facts.form;
    return std::nullopt;
}

QString knownEndings()
{
    QStringList endings;
    for (const FormFacts& facts : allForms())
        endings.append(QLatin1Char('.') + QLatin1String(facts.ending));
    const QString last = endings.takeLast();
    return ExportWords::tr("%1 or %2").arg(endings.join(QStringLiteral(", ")), last);
}

QString ExportOptions::fault() const
{
    if (fitPx
        && (std::min(fitPx->width(), fitPx->height()) < 16
            || std::max(fitPx->width(), fitPx->height()) > kMostPixels
            || qreal(fitPx->width()) * fitPx->height() > kMostArea))
        return ExportWords::tr("A picture of %1 \u00D7 %2 pixels is out of range: use 16 to %3 "
                               "along a side, and %4 million at most.")
            .arg(fitPx->width())
            .arg(fitPx->height())
            .arg(kMostPixels)
            .arg(qRound(kMostArea / 1e6));
    if (!(scale >= kLeastScale && scale <= kMostScale))
        return ExportWords::tr("The scale %1 is out of range: use %2 to %3.")
            .arg(scale)
            .arg(kLeastScale)
            .arg(kMostScale);
    if (widthPx && (*widthPx < 16 || *widthPx > kMostPixels))
        return ExportWords::tr("The width of %1 pixels is out of range: use %2 to %3.")
            .arg(*widthPx)
            .arg(16)
            .arg(kMostPixels);
    if (widthMm && !(*widthMm >= 5 && *widthMm <= 5000))
        return ExportWords::tr("The width of %1 mm is out of range: use %2 to %3.")
            .arg(*widthMm)
            .arg(5)
            .arg(5000);
    if (filmWidth < 64 || filmHeight < 64 || filmWidth > 7680 || filmHeight > 4320)
        return ExportWords::tr("A film of %1 x %2 pixels is out of range: use 64 x 64 to 7680 x "
                               "4320.")
            .arg(filmWidth)
            .arg(filmHeight);
    if (!(speed >= 0.05 && speed <= 50))
        return ExportWords::tr("The speed %1 is out of range: use %2 to %3.")
            .arg(speed)
            .arg(0.05)
            .arg(50);
    if (framesPerSecond < 1 || framesPerSecond > 60)
        return ExportWords::tr("%1 frames a second are out of range: use %2 to %3.")
            .arg(framesPerSecond)
            .arg(1)
            .arg(60);
    if (columns < 0 || columns > 20 || rows < 0 || rows > 20)
        return ExportWords::tr("A storyboard has %1 to %2 columns and rows.").arg(1).arg(20);
    return {};
}

namespace {

/// In pixels, however large.
QSizeF wantedPixels(const QSizeF& sheet, const ExportOptions& options)
{
    const bool isPaper = options.widthMm && !options.fitPx;
    return shownSize(sheet, options) * (isPaper ? options.dotsPerInch / 25.4 : 1);
}

} // namespace

QSizeF shownSize(const QSizeF& sheet, const ExportOptions& options)
{
    const qreal width = std::max(1.0, sheet.width());
    if (options.fitPx)
        return sheet.scaled(QSizeF(*options.fitPx), Qt::KeepAspectRatio);
    if (options.widthMm)
        return sheet * (*options.widthMm / width);
    if (options.widthPx)
        return sheet * (*options.widthPx / width);
    return sheet * options.scale;
}

QSizeF pixelSize(const QSizeF& sheet, const ExportOptions& options)
{
    const QSizeF size = wantedPixels(sheet, options);
    const qreal longest = std::max({size.width(), size.height(), 1.0});
    const qreal area = std::max(size.width() * size.height(), 1.0);
    return size
           * std::min({1.0, ExportOptions::kMostPixels / longest,
                       std::sqrt(ExportOptions::kMostArea / area)});
}

QString sizeFault(const QSizeF& sheet, const ExportOptions& options)
{
    const QSizeF size = wantedPixels(sheet, options);
    if (std::max(size.width(), size.height()) <= ExportOptions::kMostPixels
        && size.width() * size.height() <= ExportOptions::kMostArea)
        return {};
    return ExportWords::tr("The picture would have %1 \u00D7 %2 pixels, more than most programs "
                           "open (%3 along a side, %4 million): make it narrower, fit it into a "
                           "size such as 3840x2160, show less of the scene, or use SVG or PDF.")
        .arg(qRound(size.width()))
        .arg(qRound(size.height()))
        .arg(ExportOptions::kMostPixels)
        .arg(qRound(ExportOptions::kMostArea / 1e6));
}

} // namespace ui
