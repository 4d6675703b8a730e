// The list of all lessons: complete, and where one goes on.

#include "tests/support/registry.h"
#include "ui/main_window/lesson_catalogue.h"
#include "ui/main_window/lesson_list.h"
#include "ui/main_window/lesson_progress.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QTest>
#include <QTreeWidget>

class TestLessonList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryLesson();
};

void TestLessonList::namesEveryLesson()
{
    QStringList listed;
    for (const auto& chapter : ui::lessonCatalogue().chapters)
        for (const auto& entry : chapter.lessons) {
            QVERIFY2(!entry.title.isEmpty() && !entry.aim.isEmpty(), qPrintable(entry.path));
            listed << QFileInfo(entry.path).fileName();
        }
    QStringList files = QDir(QStringLiteral(":/lessons")).entryList({QStringLiteral("*.py")});
    listed.sort();
    files.sort();
    QCOMPARE(listed, files);

    ui::keepLessonProgress(ui::tourLesson(), {2, 5, 1});
    const ui::LessonList list({}, nullptr);
    const auto* tree = list.findChild<QTreeWidget*>();
    QCOMPARE(list.chosen(), ui::tourLesson()); // The first that is not done.
    QCOMPARE(tree->currentItem()->text(2), QString("2 of 5"));
    QVERIFY(!list.findChild<QLabel*>(QStringLiteral("lessonAim"))->text().isEmpty());
    ui::keepLessonProgress(ui::tourLesson(), {5, 5, 4});
    QVERIFY(ui::LessonList({}, nullptr).chosen() != ui::tourLesson() || listed.size() == 1);
}

REFSCOPE_TEST(TestLessonList)
#include "tst_lesson_list.moc"
