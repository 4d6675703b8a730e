#pragma once

#include "ui/panels/message_bar.h"
#include "ui/session/run_fault.h"

#include <QCoreApplication>

namespace ui {

/// What the message bar says about a fault.
struct FaultMessage
{
    Q_DECLARE_TR_FUNCTIONS(ui::FaultMessage)

public:
    MessageBar::Tone tone;
    QString sign;
    QString text;
    bool canGoToEnd; ///< There is a run whose end shows where it stopped.
};

FaultMessage faultMessage(const RunFault& fault);

} // namespace ui
