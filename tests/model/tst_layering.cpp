// The layers: no file includes what stands above it, and the checker itself can fail.

#include "tests/support/include_rules.h"
#include "tests/support/registry.h"
#include "tests/support/source_path.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;

class TestLayering final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forbiddenIncludeIsFound_data();
    void forbiddenIncludeIsFound();
    void allowedIncludeIsNotReported_data();
    void allowedIncludeIsNotReported();
    void complaintNamesFileLineAndReason();
    void noSourceIncludesUpwards_data();
    void noSourceIncludesUpwards();
};

void TestLayering::forbiddenIncludeIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");

    QTest::newRow("model to ui") << "model/heap/heap.cpp"
                                 << R"(#include "ui/theme/fonts.h")";
    QTest::newRow("model to app") << "model/heap/heap.cpp"
                                  << R"(#include "app/command_line.h")";
    QTest::newRow("model to Qt") << "model/core/text.h"
                                 << "#include <QString>";
    QTest::newRow("model to a Qt folder") << "model/core/text.h"
                                          << "#include <QtCore/QString>";
    QTest::newRow("heap to gc") << "model/heap/heap.h"
                                << R"(#include "model/gc/collector.h")";
    QTest::newRow("gc to lang") << "model/gc/collector.h"
                                << R"(  #  include "model/lang/vm.h")";
    QTest::newRow("journal to heap") << "model/journal/event.h"
                                     << R"(#include "model/heap/object.h")";
    QTest::newRow("unknown folder") << "model/misc/heap.h"
                                    << R"(#include "model/core/ids.h")";
    QTest::newRow("relative path") << "model/heap/heap.cpp"
                                   << R"(#include "heap.h")";
    QTest::newRow("ui to app") << "ui/theme/fonts.cpp"
                               << R"(#include "app/command_line.h")";
    QTest::newRow("ui to tests") << "ui/theme/fonts.cpp"
                                 << R"(#include "tests/support/a.h")";
    QTest::newRow("picture to scene") << "ui/picture/paint.cpp"
                                      << R"(#include "ui/scene/scene.h")";
    QTest::newRow("export to scene") << "ui/export/png.cpp"
                                     << R"(#include "ui/scene/scene.h")";
    QTest::newRow("panel to export") << "ui/panels/source.cpp"
                                     << R"(#include "ui/export/png.h")";
    QTest::newRow("panel to panel") << "ui/panels/inspector.cpp"
                                    << R"(#include "ui/panels/timeline_panel.h")";
}

void TestLayering::forbiddenIncludeIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, line);

    const auto found = tests::forbiddenIncludes(path.toStdString(), line.toStdString());
    QCOMPARE(found.size(), std::size_t{1});
}

void TestLayering::allowedIncludeIsNotReported_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");

    QTest::newRow("standard library") << "model/core/ids.h"
                                      << "#include <vector>";
    QTest::newRow("own header") << "model/heap/heap.cpp"
                                << R"(#include "model/heap/heap.h")";
    QTest::newRow("gc to heap") << "model/gc/collector.h"
                                << R"(#include "model/heap/heap.h")";
    QTest::newRow("ui to model") << "ui/layout/layout.h"
                                 << R"(#include "model/core/ids.h")";
    QTest::newRow("ui to Qt") << "ui/layout/layout.h"
                              << "#include <QPointF>";
    QTest::newRow("moc output") << "ui/panels/source.cpp"
                                << R"(#include "source.moc")";
    QTest::newRow("one panel in two files") << "ui/panels/timeline_panel.cpp"
                                            << R"(#include "ui/panels/timeline_slider.h")";
    QTest::newRow("comment") << "model/heap/heap.cpp"
                             << R"(// never #include "ui/theme/fonts.h")";
}

void TestLayering::allowedIncludeIsNotReported()
{
    QFETCH(QString, path);
    QFETCH(QString, line);

    const auto found = tests::forbiddenIncludes(path.toStdString(), line.toStdString());
    QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
}

void TestLayering::complaintNamesFileLineAndReason()
{
    const auto found = tests::forbiddenIncludes(
        "model/heap/heap.h", "#pragma once\n\n#include \"model/gc/collector.h\"\n");
    QCOMPARE(found.front(), std::string("model/heap/heap.h:3: includes model/gc/collector.h, "
                                        "which lies above it"));
}

void TestLayering::noSourceIncludesUpwards_data()
{
    QTest::addColumn<QString>("layer");

    QTest::newRow("model") << "model";
    QTest::newRow("ui") << "ui";
    QTest::newRow("app") << "app";
    QTest::newRow("tests") << "tests";
}

void TestLayering::noSourceIncludesUpwards()
{
    QFETCH(QString, layer);

    const fs::path root = tests::sourcePath("");
    std::vector<std::string> found;
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root / layer.toStdString())) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp")
            continue;
        ++files;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const std::string path = entry.path().lexically_relative(root).generic_string();
        for (const std::string& complaint : tests::forbiddenIncludes(path, text.str()))
            found.push_back(complaint);
    }

    for (const std::string& complaint : found)
        qWarning("%s", complaint.c_str());
    QVERIFY(found.empty());
    QVERIFY2(files > 0, "a layer without a single source was not really checked");
}

REFSCOPE_TEST(TestLayering)
#include "tst_layering.moc"
