#pragma once

#include <QApplication>
#include <QTemporaryDir>

#include <array>
#include <functional>
#include <optional>

namespace benchmarks {

/// An application without a screen, with settings of its own and a folder for scripts.
class OffscreenApplication
{
public:
    OffscreenApplication();
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;
    /// Waits for what still works in the background.
    ~OffscreenApplication();

    /// The path of a script in the folder; empty if it cannot be written.
    QString write(const QString& name, const QString& script) const;

private:
    int m_argc = 1;
    std::array<char, 11> m_name{"benchmarks"};
    std::array<char*, 2> m_argv{m_name.data(), nullptr};
    std::optional<QApplication> m_application;
    QTemporaryDir m_folder;
};

/// Does it inside the event loop, as a user's click, and waits until `isThere`.
void actAndWait(QObject& context, const std::function<void()>& act,
                const std::function<bool()>& isThere);

} // namespace benchmarks
