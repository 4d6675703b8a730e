#include "ui/main_window/fault_message.h"

namespace ui {

namespace {

QString faultPlace(const RunFault& fault)
{
    QString message = fault.message;
    while (message.endsWith(QLatin1Char('.')))
        message.chop(1);
    return fault.line > 0 ? FaultMessage::tr("Line %1: %2.").arg(fault.line).arg(message)
                          : message + QLatin1Char('.');
}

} // namespace

FaultMessage faultMessage(const RunFault& fault)
{
    const QString place = faultPlace(fault);
    switch (fault.sort) {
    case RunFault::Sort::Rejected: {
        const QString hint = fault.hint.isEmpty()
                                 ? FaultMessage::tr("Nothing was run; mend it and run again.")
                                 : fault.hint;
        return {MessageBar::Tone::Error, FaultMessage::tr("Not run"),
                place + QLatin1Char(' ') + hint, false};
    }
    case RunFault::Sort::Exception:
        return {
            MessageBar::Tone::Error, FaultMessage::tr("Exception"),
            place + QLatin1Char(' ')
                + FaultMessage::tr("It ended the script; everything until then can be explored."),
            true};
    case RunFault::Sort::Stopped:
        return {MessageBar::Tone::Notice, FaultMessage::tr("Stopped"),
                place + QLatin1Char(' ')
                    + (fault.hint.isEmpty()
                           ? FaultMessage::tr("Everything until then can be explored.")
                           : fault.hint),
                true};
    }
    return {MessageBar::Tone::Error, {}, place, false};
}

} // namespace ui
