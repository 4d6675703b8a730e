#include "ui/main_window/export_form.h"

#include "ui/main_window/choice_box.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

#include <array>

namespace ui {

namespace {

QHBoxLayout* lineIn(QWidget* row)
{
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    return line;
}

} // namespace

ExportFormFields::ExportFormFields(const ExportSubject& subject, bool hasStops, QWidget* parent)
    : QWidget(parent), m_rows(new QFormLayout(this)), m_form(combo("exportForm")),
      m_moments(combo("exportMoments")), m_area(combo("exportArea")), m_reach(new QSpinBox(this)),
      m_theme(combo("exportTheme")), m_number(new QDoubleSpinBox(this)),
      m_height(new QSpinBox(this)), m_unit(combo("exportUnit")),
      m_filmSize(combo("exportFilmSize")), m_speed(combo("exportSpeed")),
      m_page(combo("exportPage")), m_board(check("exportStoryboard", tr("Several on a s&heet"))),
      m_columns(new QSpinBox(this)), m_boardRows(new QSpinBox(this)),
      m_captions(combo("exportCaptions")),
      m_legend(check("exportLegend", tr("&Legend below the picture"))),
      m_transparent(check("exportTransparent", tr("Transparent &ground"))),
      m_hidesDead(check("exportHideDead", tr("Without the &dead"))),
      m_marks(check("exportMarks", tr("Marks of the &question or lesson"))),
      m_motion(check("exportMotion", tr("Show the &way from moment to moment"))),
      m_fonts(check("exportFonts", tr("&Embed the fonts"))),
      m_transcript(check("exportTranscript", tr("&Text beside it: what there is to see"))),
      m_watermark(new QLineEdit(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_canMark = subject.canBeMarked();
    build(subject, hasStops);
    buildLook();
}

QComboBox* ExportFormFields::combo(const char* name)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    connect(box, &QComboBox::currentIndexChanged, this, &ExportFormFields::update);
    return box;
}

QCheckBox* ExportFormFields::check(const char* name, const QString& text)
{
    auto* box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    connect(box, &QCheckBox::toggled, this, &ExportFormFields::update);
    return box;
}

void ExportFormFields::addRow(const QString& label, QWidget* field)
{
    auto* words = new QLabel(label, this);
    words->setBuddy(field);
    m_rows->addRow(words, field);
}

void ExportFormFields::showRow(QWidget* field, bool isShown)
{
    m_rows->setRowVisible(field, isShown);
}

void ExportFormFields::build(const ExportSubject& subject, bool hasStops)
{
    const std::array<std::pair<ExportForm, QString>, 14> forms{
        {{ExportForm::Png, tr("PNG picture")},
         {ExportForm::Svg, tr("SVG picture")},
         {ExportForm::Pdf, tr("PDF pages")},
         {ExportForm::Gif, tr("GIF film")},
         {ExportForm::Apng, tr("APNG film")},
         {ExportForm::WebP, tr("WebP film")},
         {ExportForm::Mp4, tr("MP4 film")},
         {ExportForm::WebM, tr("WebM film")},
         {ExportForm::Html, tr("HTML player")},
         {ExportForm::Dot, tr("Graph for Graphviz (DOT)")},
         {ExportForm::Mermaid, tr("Graph for Mermaid")},
         {ExportForm::Json, tr("JSON: all objects of a moment")},
         {ExportForm::JsonLines, tr("JSON Lines: all events")},
         {ExportForm::Text, tr("Text: what there is to see")}}};
    for (const auto& [form, name] : forms)
        addChoice(m_form, name, form);
    using Moments = ExportChoice::Moments;
    addChoice(m_moments, tr("This moment"), Moments::Here);
    addChoice(m_moments, tr("Every line"), Moments::Lines);
    addChoice(m_moments, tr("Every statement"), Moments::Statements);
    addChoice(m_moments, tr("Every change of references"), Moments::Changes);
    if (hasStops)
        addChoice(m_moments, tr("Every stop point"), Moments::Stops);
    using Kind = ExportArea::Kind;
    addChoice(m_area, tr("Everything"), Kind::Scene);
    addChoice(m_area, tr("What the window shows"), Kind::View);
    if (subject.selection) {
        addChoice(m_area, tr("Only %1").arg(subject.selectionName), Kind::Selection);
        addChoice(m_area, tr("What is around %1").arg(subject.selectionName), Kind::Neighbourhood);
    }
    m_area->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_area->setMinimumContentsLength(18); // Names of objects are of any length.
    m_reach->setRange(1, Choices::kMostReach);
    m_reach->setPrefix(tr("distance "));
    m_reach->setAccessibleName(tr("Distance in references"));
    connect(m_reach, &QSpinBox::valueChanged, this, &ExportFormFields::update);
    auto* area = new QWidget(this);
    auto* line = lineIn(area);
    line->addWidget(m_area, 1);
    line->addWidget(m_reach);
    addRow(tr("&Form:"), m_form);
    addRow(tr("&Moments:"), m_moments);
    m_rows->addRow(tr("&Area:"), area);
    static_cast<QLabel*>(m_rows->labelForField(area))->setBuddy(m_area);
}

QWidget* ExportFormFields::buildSize()
{
    using Unit = ExportChoice::Unit;
    m_number->setObjectName(QStringLiteral("exportNumber"));
    m_number->setAccessibleName(tr("Size"));
    addChoice(m_unit, tr("\u00D7 (scale)"), Unit::Scale);
    addChoice(m_unit, tr("pixels wide"), Unit::Pixels);
    addChoice(m_unit, tr("mm wide"), Unit::Millimetres);
    addChoice(m_unit, tr("pixels, fitted in"), Unit::Fit);
    m_unit->setAccessibleName(tr("Unit of the size"));
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &ExportFormFields::update);
    m_height->setObjectName(QStringLiteral("exportHeight"));
    m_height->setAccessibleName(tr("Height in pixels"));
    m_height->setPrefix(QStringLiteral("\u00D7 "));
    m_height->setRange(64, 16000);
    m_height->setSingleStep(100);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportFormFields::update);
    auto* row = new QWidget(this);
    auto* line = lineIn(row);
    line->addWidget(m_number, 1);
    line->addWidget(m_height, 1);
    line->addWidget(m_unit, 1);
    return row;
}

QWidget* ExportFormFields::buildBoard()
{
    auto* row = new QWidget(this);
    auto* line = lineIn(row);
    line->addWidget(m_board);
    for (QSpinBox* box : {m_columns, m_boardRows}) {
        box->setRange(0, 12);
        box->setSpecialValueText(tr("auto"));
        connect(box, &QSpinBox::valueChanged, this, &ExportFormFields::update);
    }
    m_columns->setAccessibleName(tr("Columns"));
    m_boardRows->setAccessibleName(tr("Rows"));
    line->addWidget(m_columns);
    line->addWidget(new QLabel(QStringLiteral("\u00D7"), row));
    line->addWidget(m_boardRows);
    line->addStretch(1);
    return row;
}

void ExportFormFields::buildLook()
{
    addChoice(m_theme, tr("Light"), Theme::Id::Light);
    addChoice(m_theme, tr("Dark"), Theme::Id::Dark);
    addChoice(m_theme, tr("High contrast"), Theme::Id::HighContrast);
    addChoice(m_theme, tr("Print: black on white"), Theme::Id::Print);
    addRow(tr("T&heme:"), m_theme);
    m_sizeRow = buildSize();
    m_rows->addRow(tr("&Size:"), m_sizeRow);
    static_cast<QLabel*>(m_rows->labelForField(m_sizeRow))->setBuddy(m_number);
    for (const QSize size : {QSize(854, 480), QSize(1280, 720), QSize(1920, 1080),
                             QSize(3840, 2160), QSize(1080, 1080)})
        m_filmSize->addItem(tr("%1 \u00D7 %2 pixels").arg(size.width()).arg(size.height()), size);
    addRow(tr("&Size:"), m_filmSize);
    for (const double speed : {0.5, 0.75, 1.0, 1.5, 2.0, 4.0})
        m_speed->addItem(tr("%1\u00D7").arg(QLocale().toString(speed)), speed);
    addRow(tr("S&peed:"), m_speed);
    addChoice(m_page, tr("As large as the picture"), PageSize::Fit);
    addChoice(m_page, tr("Slide 16:9"), PageSize::Slide);
    addChoice(m_page, tr("A4"), PageSize::A4);
    addChoice(m_page, tr("US Letter"), PageSize::Letter);
    addRow(tr("&Paper:"), m_page);
    m_captions->addItem(tr("Where they belong"), 0);
    m_captions->addItem(tr("None"), 1);
    m_captions->addItem(tr("Below every picture"), 2);
    addRow(tr("&Captions:"), m_captions);
    m_watermark->setObjectName(QStringLiteral("exportWatermark"));
    m_watermark->setPlaceholderText(tr("none"));
    m_watermark->setMaxLength(80);
    connect(m_watermark, &QLineEdit::textChanged, this, &ExportFormFields::update);
    addRow(tr("&Watermark:"), m_watermark);
    m_boardRow = buildBoard();
    m_rows->addRow(QString(), m_boardRow);
    for (QCheckBox* box :
         {m_marks, m_motion, m_legend, m_transparent, m_hidesDead, m_fonts, m_transcript})
        m_rows->addRow(QString(), box);
}

void ExportFormFields::setChoice(const ExportChoice& choice)
{
    m_isFilling = true;
    m_choice = choice;
    chooseIn(m_form, choice.form);
    chooseIn(m_moments, choice.moments);
    chooseIn(m_area, choice.area);
    m_reach->setValue(choice.reach);
    chooseIn(m_theme, choice.options.theme);
    chooseIn(m_unit, choice.unit);
    m_height->setValue(choice.fit.height());
    const int film =
        m_filmSize->findData(QSize(choice.options.filmWidth, choice.options.filmHeight));
    m_filmSize->setCurrentIndex(film < 0 ? 1 : film);
    const int speed = m_speed->findData(choice.options.speed);
    m_speed->setCurrentIndex(speed < 0 ? 2 : speed);
    chooseIn(m_page, choice.options.page);
    m_captions->setCurrentIndex(!choice.options.hasCaptions   ? 0
                                : *choice.options.hasCaptions ? 2
                                                              : 1);
    m_watermark->setText(choice.options.watermark);
    m_board->setChecked(choice.isStoryboard);
    m_columns->setValue(choice.options.columns);
    m_boardRows->setValue(choice.options.rows);
    m_motion->setChecked(choice.options.transitionMs > 0);
    m_legend->setChecked(choice.options.hasLegend);
    m_transparent->setChecked(choice.options.isTransparent);
    m_hidesDead->setChecked(choice.hidesDead);
    m_marks->setChecked(choice.hasMarks);
    m_fonts->setChecked(choice.options.embedsFonts);
    m_transcript->setChecked(choice.options.hasTranscript);
    m_isFilling = false;
    m_numberUnit.reset();
    update();
}

ExportChoice ExportFormFields::choice() const
{
    return m_choice;
}

void ExportFormFields::update()
{
    if (m_isFilling || m_sizeRow == nullptr || m_boardRow == nullptr)
        return;
    m_isFilling = true;
    readNumber();
    readFields();
    showWhatMatters();
    m_isFilling = false;
    Q_EMIT changed();
}

/// The size in its unit; another unit has a number of its own, which the field gets.
void ExportFormFields::readNumber()
{
    struct Range
    {
        double least;
        double most;
        double step;
        int decimals;
    };
    static constexpr std::array<Range, 4> kRanges{
        {{0.1, 16, 0.25, 2}, {64, 16000, 100, 0}, {10, 1500, 10, 0}, {64, 16000, 100, 0}}};
    using Unit = ExportChoice::Unit;
    const Unit unit = chosenIn<Unit>(m_unit);
    m_choice.unit = unit;
    if (m_numberUnit == unit) {
        switch (unit) {
        case Unit::Scale: m_choice.scale = m_number->value(); break;
        case Unit::Pixels: m_choice.widthPx = qRound(m_number->value()); break;
        case Unit::Millimetres: m_choice.widthMm = m_number->value(); break;
        case Unit::Fit: m_choice.fit.setWidth(qRound(m_number->value())); break;
        }
    } else {
        m_numberUnit = unit;
        const Range& range = kRanges[static_cast<std::size_t>(unit)];
        m_number->setDecimals(range.decimals);
        m_number->setSingleStep(range.step);
        m_number->setRange(range.least, range.most);
        m_number->setValue(unit == Unit::Scale    ? m_choice.scale
                           : unit == Unit::Pixels ? m_choice.widthPx
                           : unit == Unit::Fit    ? m_choice.fit.width()
                                                  : m_choice.widthMm);
    }
}

void ExportFormFields::readFields()
{
    const auto form = chosenIn<ExportForm>(m_form);
    // A film of one moment is no film.
    if (form != m_choice.form && factsOf(form).isFilm
        && chosenIn<ExportChoice::Moments>(m_moments) == ExportChoice::Moments::Here)
        chooseIn(m_moments, ExportChoice::Moments::Lines);
    m_choice.form = form;
    m_choice.moments = chosenIn<ExportChoice::Moments>(m_moments);
    m_choice.area = chosenIn<ExportArea::Kind>(m_area);
    m_choice.reach = m_reach->value();
    m_choice.fit.setHeight(m_height->value());
    m_choice.isStoryboard = m_board->isChecked();
    m_choice.hidesDead = m_hidesDead->isChecked();
    m_choice.hasMarks = m_marks->isChecked();
    ExportOptions& options = m_choice.options;
    options.theme = chosenIn<Theme::Id>(m_theme);
    const QSize film = m_filmSize->currentData().toSize();
    options.filmWidth = film.width();
    options.filmHeight = film.height();
    options.speed = m_speed->currentData().toDouble();
    options.page = chosenIn<PageSize>(m_page);
    const int captions = m_captions->currentData().toInt();
    options.hasCaptions = captions == 0 ? std::optional<bool>() : captions == 2;
    options.watermark = m_watermark->text().trimmed();
    options.columns = m_columns->value();
    options.rows = m_boardRows->value();
    options.transitionMs = m_motion->isChecked() ? ExportOptions().transitionMs : 0;
    options.hasLegend = m_legend->isChecked();
    options.isTransparent = m_transparent->isChecked();
    options.embedsFonts = m_fonts->isChecked();
    options.hasTranscript = m_transcript->isChecked();
}

void ExportFormFields::showWhatMatters()
{
    const FormFacts& facts = factsOf(m_choice.form);
    const bool isHtml = m_choice.form == ExportForm::Html;
    const bool isFilm = facts.isFilm && !isHtml;
    const bool isVector = m_choice.form == ExportForm::Svg || isHtml;
    showRow(m_moments, m_choice.canBeMany());
    const bool isData = m_choice.form == ExportForm::Json || m_choice.form == ExportForm::JsonLines;
    showRow(m_area->parentWidget(), !isData);
    showRow(m_theme, facts.hasPictures);
    showRow(m_sizeRow, facts.isStill);
    showRow(m_filmSize, isFilm);
    showRow(m_speed, facts.isFilm);
    showRow(m_page, m_choice.form == ExportForm::Pdf || (facts.isStill && m_choice.isStoryboard));
    showRow(m_captions, facts.hasPictures && !isHtml);
    showRow(m_watermark, facts.hasPictures);
    showRow(m_boardRow, facts.isStill);
    showRow(m_motion, isFilm);
    showRow(m_legend, facts.hasPictures && !isHtml);
    showRow(m_transparent, m_choice.form == ExportForm::Png || m_choice.form == ExportForm::Svg);
    showRow(m_hidesDead, !isData);
    showRow(m_marks, m_canMark && (facts.hasPictures || m_choice.form == ExportForm::Text));
    showRow(m_fonts, isVector);
    showRow(m_transcript, facts.hasPictures);
    m_height->setVisible(m_choice.unit == ExportChoice::Unit::Fit);
    m_reach->setVisible(m_choice.area == ExportArea::Kind::Neighbourhood);
    m_columns->setEnabled(m_choice.isStoryboard);
    m_boardRows->setEnabled(m_choice.isStoryboard);
}

} // namespace ui
