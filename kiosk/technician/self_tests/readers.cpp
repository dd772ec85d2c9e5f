#include "kiosk/technician/self_tests/self_tests.h"
#include "kiosk/utf8.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

std::vector<ui::Button> readerButtons() {
    return {{"skip", _("跳过"), ui::Tone::plain}, {"no_answer", _("没有反应"), ui::Tone::danger}};
}

// Somebody puts a test card down. What stands on it is not looked at.
class CardReaderTest final : public SelfTest {
public:
    explicit CardReaderTest(Bench& bench) : cards_(*bench.desk.devices.cards) {}
    ~CardReaderTest() override { cards_.stop(); }
    std::optional<Finding> begin() override {
        cards_.accept();
        return std::nullopt;
    }
    std::optional<Finding> on(const Event& event) override {
        if (as<drivers::CardRead>(event)) return Finding{Verdict::good, "cardRead"};
        if (as<drivers::CardRefused>(event)) return Finding{Verdict::warning, "cardRefused"};
        return std::nullopt;
    }
    std::optional<ui::Prompt> prompt() const override {
        return ui::Present{_("请放测试卡"), _("平放在读卡区。卡上的内容不显示，也不保存。"), true, false, {}, ui::Tone::plain, readerButtons()};
    }

private:
    drivers::CardReader& cards_;
};

class ChipCardReaderTest final : public SelfTest {
public:
    explicit ChipCardReaderTest(Bench& bench) : chips_(*bench.desk.devices.chips) {}
    ~ChipCardReaderTest() override { chips_.stop(); }
    std::optional<Finding> begin() override {
        chips_.accept();
        return std::nullopt;
    }
    std::optional<Finding> on(const Event& event) override {
        if (as<drivers::ChipCardInserted>(event)) return Finding{Verdict::good, "cardRead"};
        return std::nullopt;
    }
    std::optional<ui::Prompt> prompt() const override {
        return ui::Present{_("请插测试用的社保卡"), _("卡上的内容不显示，也不保存。"), true, false, {}, ui::Tone::plain, readerButtons()};
    }

private:
    drivers::ChipCardReader& chips_;
};

class BarcodeReaderTest final : public SelfTest {
public:
    explicit BarcodeReaderTest(Bench& bench) : codes_(*bench.desk.devices.codes) {}
    ~BarcodeReaderTest() override { codes_.stop(); }
    std::optional<Finding> begin() override {
        codes_.accept();
        return std::nullopt;
    }
    std::optional<Finding> on(const Event& event) override {
        auto* read = as<drivers::BarcodeRead>(event);
        if (!read) return std::nullopt;
        int characters = 0;
        eachCharacter(read->text, [&](std::string_view) { ++characters; });
        return Finding{Verdict::good, "codeRead", characters};
    }
    std::optional<ui::Prompt> prompt() const override {
        return ui::Present{_("请扫一个二维码"), _("凭条上的二维码就行。只看能不能扫到，内容不显示。"), false, true, {}, ui::Tone::plain, readerButtons()};
    }

private:
    drivers::BarcodeReader& codes_;
};

class RatingPadTest final : public SelfTest {
public:
    explicit RatingPadTest(Bench& bench) : pad_(*bench.desk.devices.ratings) {}
    ~RatingPadTest() override { pad_.stop(); }
    std::optional<Finding> begin() override {
        pad_.accept();
        return std::nullopt;
    }
    std::optional<Finding> on(const Event& event) override {
        if (auto* pressed = as<drivers::PadPressed>(event)) return Finding{Verdict::good, "buttonPressed", pressed->button};
        return std::nullopt;
    }
    std::optional<ui::Prompt> prompt() const override {
        return ui::Working{_("请按评价器上的一个键"), {}, 0, 0, ui::Icon::person, readerButtons()};
    }

private:
    drivers::RatingPad& pad_;
};

// Nobody is needed: it sees something or it does not.
class CameraTest final : public SelfTest {
public:
    explicit CameraTest(Bench& bench) : bench_(bench), camera_(*bench.desk.devices.camera) {}
    ~CameraTest() override { camera_.stop(); }
    std::optional<Finding> begin() override {
        until_ = bench_.desk.time.steady + bench_.desk.config.deadlines.query;
        camera_.accept();
        return std::nullopt;
    }
    std::optional<Finding> on(const Event& event) override {
        if (auto* seen = as<drivers::PreviewSeen>(event)) {
            if (seen->advice == drivers::PageAdvice::tooDark) return Finding{Verdict::warning, "tooDark"};
            return Finding{Verdict::good, "pictureSeen"};
        }
        if (bench_.desk.time.steady >= until_) return Finding{Verdict::failed, "noAnswer"};
        return std::nullopt;
    }

private:
    Bench& bench_;
    drivers::Camera& camera_;
    std::chrono::milliseconds until_{};
};

}  // namespace

std::unique_ptr<SelfTest> testCardReader(Bench& bench) { return std::make_unique<CardReaderTest>(bench); }
std::unique_ptr<SelfTest> testChipCardReader(Bench& bench) { return std::make_unique<ChipCardReaderTest>(bench); }
std::unique_ptr<SelfTest> testBarcodeReader(Bench& bench) { return std::make_unique<BarcodeReaderTest>(bench); }
std::unique_ptr<SelfTest> testRatingPad(Bench& bench) { return std::make_unique<RatingPadTest>(bench); }
std::unique_ptr<SelfTest> testCamera(Bench& bench) { return std::make_unique<CameraTest>(bench); }

}  // namespace kiosk
