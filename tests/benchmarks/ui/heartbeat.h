#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <string>

namespace benchmarks {

/// A heartbeat in the event loop of a real window: it beats as often as the loop lets it, and keeps
/// the longest pause by both clocks: the wall's, which other programs lengthen, and the time that
/// the window's own thread computes.
///
/// Units:   milliseconds.
class Heartbeat
{
public:
    Heartbeat();

    void beat();
    /// Reports the longest pauses since the last report.
    void reportAs(const std::string& what);

private:
    QTimer m_timer;
    QElapsedTimer m_wall;
    double m_thread = 0;
    double m_longestWall = 0;
    double m_longestThread = 0;
};

/// Lets the window work until it is done.
void turnUntil(const std::function<bool()>& isDone);

} // namespace benchmarks
