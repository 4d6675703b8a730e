#include "tests/support/registry.h"
#include "ui/theme/fonts.h"

#include <QGuiApplication>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    ui::loadResources();
    return tests::runTests(argc, argv);
}
