#include "tests/support/registry.h"
#include "ui/theme/fonts.h"

#include <QApplication>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    ui::loadResources();
    return tests::runTests(argc, argv);
}
