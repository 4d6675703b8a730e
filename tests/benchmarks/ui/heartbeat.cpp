#include "tests/benchmarks/ui/heartbeat.h"

#include "tests/benchmarks/stopwatch.h"

#include <QCoreApplication>

#include <algorithm>
#include <ctime>

namespace benchmarks {

namespace {

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

Heartbeat::Heartbeat()
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_timer.start(0);
    m_wall.start();
    m_thread = threadMs();
}

void Heartbeat::beat()
{
    m_longestWall = std::max(m_longestWall, static_cast<double>(m_wall.nsecsElapsed()) / 1e6);
    m_longestThread = std::max(m_longestThread, threadMs() - m_thread);
    m_wall.start();
    m_thread = threadMs();
}

void Heartbeat::reportAs(const std::string& what)
{
    beat();
    report(what + ", longest pause", m_longestWall, "ms");
    report(what + ", computing", m_longestThread, "ms");
    m_longestWall = m_longestThread = 0;
}

void turnUntil(const std::function<bool()>& isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::AllEvents);
}

} // namespace benchmarks
