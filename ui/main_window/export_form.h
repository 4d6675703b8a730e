#pragma once

#include "ui/main_window/export_choice.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace ui {

/// The fields of an export; those that a form has no use for are hidden.
class ExportFormFields final : public QWidget
{
    Q_OBJECT

public:
    /// `stops`: whether there may be stop points.
    ExportFormFields(const ExportSubject& subject, bool hasStops, QWidget* parent);

    void setChoice(const ExportChoice& choice);
    /// What the fields say; the path is not among them.
    ExportChoice choice() const;

Q_SIGNALS:
    void changed();

private:
    void build(const ExportSubject& subject, bool hasStops);
    void buildLook();
    QWidget* buildSize();
    QWidget* buildBoard();
    QComboBox* combo(const char* name);
    QCheckBox* check(const char* name, const QString& text);
    void addRow(const QString& label, QWidget* field);
    void showRow(QWidget* field, bool isShown);
    void update();
    void readNumber();
    void readFields();
    void showWhatMatters();

    ExportChoice m_choice; ///< With all that has no field.
    QFormLayout* m_rows;
    QComboBox* m_form;
    QComboBox* m_moments;
    QComboBox* m_area;
    QSpinBox* m_reach;
    QComboBox* m_theme;
    QWidget* m_sizeRow = nullptr;
    QDoubleSpinBox* m_number;
    QSpinBox* m_height;
    QComboBox* m_unit;
    QComboBox* m_filmSize;
    QComboBox* m_speed;
    QComboBox* m_page;
    QWidget* m_boardRow = nullptr;
    QCheckBox* m_board;
    QSpinBox* m_columns;
    QSpinBox* m_boardRows;
    QComboBox* m_captions;
    QCheckBox* m_legend;
    QCheckBox* m_transparent;
    QCheckBox* m_hidesDead;
    QCheckBox* m_marks;
    QCheckBox* m_motion;
    QCheckBox* m_fonts;
    QCheckBox* m_transcript;
    QLineEdit* m_watermark;
    std::optional<ExportChoice::Unit> m_numberUnit; ///< Of what the number is.
    bool m_canMark = false;                         ///< Something is asked.
    bool m_isFilling = false;
};

} // namespace ui
