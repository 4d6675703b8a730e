#include "ui/theme/fonts.h"

#include "model/core/verify.h"

#include <QDir>
#include <QFontDatabase>

// Q_INIT_RESOURCE must stand outside any namespace; it also keeps the linker from dropping the
// data, which nothing else refers to.
static void initCompiledInResources()
{
    Q_INIT_RESOURCE(fonts);
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(translations);
}

namespace ui {

namespace {

QFont sized(const QString& family, int pixelSize, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool addFonts()
{
    initCompiledInResources();
    const QDir fonts(QStringLiteral(":/fonts"));
    for (const QString& file : fonts.entryList()) {
        const int added = QFontDatabase::addApplicationFont(fonts.filePath(file));
        model::verify(added >= 0, "a compiled-in font cannot be loaded");
    }
    return true;
}

} // namespace

void loadResources()
{
    [[maybe_unused]] static const bool s_done = addFonts();
}

QFont textFont(int pixelSize, QFont::Weight weight)
{
    return sized(QStringLiteral("Inter"), pixelSize, weight);
}

QFont codeFont(int pixelSize, QFont::Weight weight)
{
    return sized(QStringLiteral("DejaVu Sans Mono"), pixelSize, weight);
}

} // namespace ui
