#include "ui/main_window/example_menu.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct ExampleWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::Examples)
};

struct ExampleTitle
{
    const char* file;
    const char* title;
    const char* tip;
};

constexpr std::array<ExampleTitle, 7> kExampleTitles = {{
    {"ref_and_callback", QT_TRANSLATE_NOOP("ui::Examples", "A Weak Reference with a Callback"),
     QT_TRANSLATE_NOOP("ui::Examples",
                       "It does not keep an object alive, it is told of its death")},
    {"reference_counts", QT_TRANSLATE_NOOP("ui::Examples", "Reference Counts"),
     QT_TRANSLATE_NOOP("ui::Examples", "What adds to the count of an object, and what takes away")},
    {"cycle", QT_TRANSLATE_NOOP("ui::Examples", "A Cycle and the Collector"),
     QT_TRANSLATE_NOOP("ui::Examples", "Objects that only hold each other wait for the collector")},
    {"weak_dictionary", QT_TRANSLATE_NOOP("ui::Examples", "A Weak Dictionary Loses an Entry"),
     QT_TRANSLATE_NOOP("ui::Examples", "An entry goes when nobody else holds its value")},
    {"finalize", QT_TRANSLATE_NOOP("ui::Examples", "A Finalizer"),
     QT_TRANSLATE_NOOP("ui::Examples", "weakref.finalize tidies up behind an object, once")},
    {"resurrection", QT_TRANSLATE_NOOP("ui::Examples", "Resurrection"),
     QT_TRANSLATE_NOOP("ui::Examples", "__del__ hands the dying object to a name: it lives on")},
    {"weak_cache", QT_TRANSLATE_NOOP("ui::Examples", "A Weak Cache"),
     QT_TRANSLATE_NOOP("ui::Examples",
                       "It gives again what is still alive and keeps the last few")},
}};

std::size_t exampleRank(const QString& file)
{
    const QString base = QFileInfo(file).completeBaseName();
    const auto found = std::ranges::find_if(kExampleTitles, [&base](const ExampleTitle& each) {
        return base == QLatin1String(each.file);
    });
    return static_cast<std::size_t>(found - kExampleTitles.begin());
}

} // namespace

void fillExampleMenu(QMenu* menu, const QString& folder,
                     const std::function<void(const QString&)>& open)
{
    const QDir scripts(folder);
    QStringList files = scripts.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name);
    std::ranges::stable_sort(files, {}, exampleRank);
    for (const QString& file : files) {
        const std::size_t rank = exampleRank(file);
        const bool isKnown = rank < kExampleTitles.size();
        const QString title =
            isKnown ? ExampleWords::tr(kExampleTitles[rank].title) : QFileInfo(file).fileName();
        QAction* action = menu->addAction(title);
        action->setStatusTip(isKnown ? ExampleWords::tr(kExampleTitles[rank].tip) : file);
        const QString path = scripts.filePath(file);
        QObject::connect(action, &QAction::triggered, menu, [open, path] { open(path); });
    }
}

} // namespace ui
