#pragma once

#include <QComboBox>

namespace ui {

// A box from which one of a few values is chosen: enumerators, kept as numbers.

template <class Value>
void addChoice(QComboBox* box, const QString& text, Value value)
{
    box->addItem(text, static_cast<int>(value));
}

template <class Value>
Value chosenIn(const QComboBox* box)
{
    return static_cast<Value>(box->currentData().toInt());
}

/// Leaves the box alone, if it does not have the value.
template <class Value>
void chooseIn(QComboBox* box, Value value)
{
    if (const int index = box->findData(static_cast<int>(value)); index >= 0)
        box->setCurrentIndex(index);
}

} // namespace ui
