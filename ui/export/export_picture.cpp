#include "ui/export/export_picture.h"

#include "ui/picture/paint.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>

#include <cmath>

namespace ui {

namespace {

constexpr qreal kLeastScale = 0.05;
constexpr qreal kMostScale = 16;
constexpr qreal kMostPixels = 30000; // Along one side; QImage and viewers give up soon after.

class ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

model::Diagnostic failure(const QString& message)
{
    model::Diagnostic diagnostic;
    diagnostic.kind = model::DiagnosticKind::File;
    diagnostic.message = message.toStdString();
    return diagnostic;
}

QByteArray toPng(const Picture& picture, const ExportOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    toImage(picture, options).save(&buffer, "PNG");
    return bytes;
}

} // namespace

QImage toImage(const Picture& picture, const ExportOptions& options)
{
    const QRectF bounds = picture.bounds.toAlignedRect();
    const qreal longest = std::max({bounds.width(), bounds.height(), 1.0});
    const qreal scale = std::min(options.scale, kMostPixels / longest);
    const QSize size(std::max(1, static_cast<int>(std::ceil(bounds.width() * scale))),
                     std::max(1, static_cast<int>(std::ceil(bounds.height() * scale))));
    QImage image(size, QImage::Format_RGB32);
    image.fill(picture.theme ? picture.theme->colors.canvas : QColor(Qt::white));
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    paint(painter, picture, bounds, scale);
    return image;
}

model::Result<void> exportPicture(const Picture& picture, const QString& path,
                                  const ExportOptions& options)
{
    const QFileInfo target(path);
    const QString ending = target.suffix().toLower();
    if (ending != QLatin1String("png") && ending != QLatin1String("svg"))
        return failure(ExportWords::tr("Cannot tell the form of %1 from its name: "
                                       "use a name that ends in .png or .svg.")
                           .arg(path));
    if (!(options.scale >= kLeastScale && options.scale <= kMostScale))
        return failure(ExportWords::tr("The scale %1 is out of range: use %2 to %3.")
                           .arg(options.scale)
                           .arg(kLeastScale)
                           .arg(kMostScale));
    if (!target.dir().exists())
        return failure(
            ExportWords::tr("Cannot write %1: there is no folder %2.").arg(path, target.path()));
    if (target.isDir())
        return failure(ExportWords::tr("Cannot write %1: it is a folder.").arg(path));

    const QByteArray bytes =
        ending == QLatin1String("svg") ? toSvg(picture, options) : toPng(picture, options);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ExportWords::tr("Cannot write %1: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace ui
