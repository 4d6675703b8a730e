#include "ui/scene/background_task.h"

#include <QCoreApplication>

namespace ui {

QThreadPool& workers()
{
    static QThreadPool s_workers;
    static const QCoreApplication* s_application = nullptr;
    if (s_application != QCoreApplication::instance()) {
        s_application = QCoreApplication::instance();
        qAddPostRoutine([] { // Nobody works on when the application ends.
            s_application = nullptr;
            s_workers.waitForDone();
        });
    }
    return s_workers;
}

} // namespace ui
