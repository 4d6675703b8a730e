#pragma once

#include "ui/session/script_run.h"

#include <QList>

namespace ui {

class MainWindow;

/// Every window of the program, each with a document, a run and an undo of its own.
QList<MainWindow*> allWindows();

/// Opens a window that deletes itself when it is closed. Beside another one it is set as that one
/// is, of the same size and a little further down.
MainWindow* openWindow(const Recorder& recorder, const MainWindow* beside = nullptr);

/// Closes all windows, `first` last, whose settings are kept; before, asks in each with unsaved
/// work what is to become of it.
///
/// Errors:  false, and all of them stay, if the user cancels in one.
bool closeAllWindows(MainWindow* first);

} // namespace ui
