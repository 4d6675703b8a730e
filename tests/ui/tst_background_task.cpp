// Work in another thread: its answer arrives once, or not at all, and who loses interest stops it.

#include "tests/support/registry.h"
#include "ui/scene/newest_answer.h"

#include <QImage>
#include <QPainter>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <memory>
#include <vector>

using ui::BackgroundTask;

class TestBackgroundTask final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerComesToWhoAsked();
    void droppedWorkIsToldAndDeliversNothing();
    void endOfTheTaskStopsItsWork();
    void paintingDoesNotWaitForLongWork();
    void newerQuestionStopsOneThatLooks();
    void newerQuestionWaitsForOneThatDoesNot();
};

namespace {

/// Work that goes on until nobody waits for it.
BackgroundTask<int>::Work endless(QSemaphore& started, QSemaphore& ended)
{
    return [&](const std::atomic<bool>& isDropped) {
        started.release();
        while (!isDropped)
            QThread::yieldCurrentThread();
        ended.release();
        return 1;
    };
}

constexpr int kLongest = 10000; // Milliseconds after which nothing comes any more.

} // namespace

void TestBackgroundTask::answerComesToWhoAsked()
{
    BackgroundTask<int> task;
    int answer = 0;
    task.start([](const std::atomic<bool>& isDropped) { return isDropped ? 1 : 7; },
               [&answer](int found) { answer = found; });
    QVERIFY(task.isBusy());
    QTRY_COMPARE(answer, 7);
    QVERIFY(!task.isBusy());
}

void TestBackgroundTask::droppedWorkIsToldAndDeliversNothing()
{
    QSemaphore started;
    QSemaphore ended;
    BackgroundTask<int> task;
    int answer = 0;
    const auto deliver = [&answer](int found) { answer += found; };
    task.start(endless(started, ended), deliver);
    QVERIFY(started.tryAcquire(1, kLongest));
    task.start([](const std::atomic<bool>&) { return 100; }, deliver);
    QVERIFY(ended.tryAcquire(1, kLongest));
    QTRY_COMPARE(answer, 100);
    QVERIFY(ui::workers().waitForDone(kLongest));
    QCoreApplication::processEvents();
    QCOMPARE(answer, 100);
}

void TestBackgroundTask::endOfTheTaskStopsItsWork()
{
    QSemaphore started;
    QSemaphore ended;
    {
        BackgroundTask<int> task;
        task.start(endless(started, ended), [](int) { QFAIL("nobody waited"); });
        QVERIFY(started.tryAcquire(1, kLongest));
    }
    QVERIFY(ended.tryAcquire(1, kLongest));
    QVERIFY(ui::workers().waitForDone(kLongest));
}

/// Qt paints large areas with the help of its own pool, and waits for a free thread there.
void TestBackgroundTask::paintingDoesNotWaitForLongWork()
{
    const int count = ui::workers().maxThreadCount();
    QSemaphore started;
    QSemaphore ended;
    std::vector<std::unique_ptr<BackgroundTask<int>>> tasks;
    for (int i = 0; i < count; ++i) {
        tasks.push_back(std::make_unique<BackgroundTask<int>>());
        tasks.back()->start(endless(started, ended), [](int) { QFAIL("nobody waited"); });
    }
    QVERIFY(started.tryAcquire(count, kLongest));
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    QImage image(1600, 1000, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(0, 0, 255, 128));
    painter.drawRoundedRect(QRectF(10, 10, 1580, 980), 30, 30);
    painter.end();
    QVERIFY(image.pixelColor(800, 500) != QColor(Qt::white));
    QCOMPARE(ended.available(), 0); // The work goes on.
    tasks.clear();
    QVERIFY(ended.tryAcquire(count, kLongest));
    QVERIFY(ui::workers().waitForDone(kLongest));
}

void TestBackgroundTask::newerQuestionStopsOneThatLooks()
{
    QSemaphore started;
    QSemaphore ended;
    std::vector<int> answers;
    ui::NewestAnswer<int, int> newest(
        [&](const int& question, const std::atomic<bool>& isDropped) {
            return question == 1 ? endless(started, ended)(isDropped) : 10 * question;
        },
        [&answers](int answer, bool isNewest) { answers.push_back(isNewest ? answer : -answer); });
    newest.ask(1);
    QVERIFY(started.tryAcquire(1, kLongest));
    newest.ask(2);
    QVERIFY(ended.tryAcquire(1, kLongest));
    QTRY_VERIFY(!newest.isBusy());
    QCOMPARE(answers, std::vector{20});
}

void TestBackgroundTask::newerQuestionWaitsForOneThatDoesNot()
{
    QSemaphore started;
    QSemaphore mayEnd;
    std::vector<int> answers;
    ui::NewestAnswer<int, int> newest(
        [&](const int& question) {
            started.release();
            mayEnd.acquire();
            return 10 * question;
        },
        [&answers](int answer, bool isNewest) { answers.push_back(isNewest ? answer : -answer); });
    newest.ask(1);
    QVERIFY(started.tryAcquire(1, kLongest));
    newest.ask(2);
    newest.ask(3);
    mayEnd.release(2);
    QTRY_VERIFY(!newest.isBusy());
    QCOMPARE(answers, (std::vector{-10, 30}));
}

REFSCOPE_TEST(TestBackgroundTask)
#include "tst_background_task.moc"
