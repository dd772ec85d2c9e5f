#include "tests/kiosk/core/screen_words.h"

namespace core {
namespace {

using namespace ui;

struct Gather {
    std::vector<std::string> words;
    std::vector<Target> targets;

    void word(const std::string& text) { if (!text.empty()) words.push_back(text); }
    void target(const std::string& id, const std::string& text, Answer answer) {
        if (text.empty()) return;
        word(text);
        targets.push_back({id, text, std::move(answer)});
    }
    void confirm(const std::string& text) { target("confirm", text, Confirmed{}); }
    void decline(const std::string& text) { target("decline", text, Declined{}); }
    void rows(const std::vector<Row>& all) {
        for (auto& row : all) { word(row.label); word(row.value); word(row.badge); }
    }
    void lines(const std::vector<std::string>& all) { for (auto& line : all) word(line); }
    void buttons(const std::vector<Button>& all) { for (auto& button : all) target(button.id, button.label, Chosen{button.id}); }
    // What prints keeps their places, and no more.
    template <class P> void actions(const P& p) {
        if (p.busy) return;
        buttons(p.buttons);
        confirm(p.confirm);
    }
    void tiles(const std::vector<Tile>& all) {
        for (auto& tile : all) target(tile.id, tile.title + " " + tile.explanation + " " + tile.badge, Chosen{tile.id});
    }
    void sections(const std::vector<Section>& all) {
        for (auto& section : all) { word(section.heading); lines(section.lines); }
    }

    void operator()(const Attract& p) { word(p.greeting); target("search", p.search, Chosen{"search"}); tiles(p.ways); tiles(p.paths); word(p.itemsHeading); tiles(p.items); for (auto& remark : p.now) word(remark.words); lines(p.news); word(p.announcement); }
    void operator()(const Search& p) { word(p.title); word(p.text); word(p.hint); word(p.heading); tiles(p.results); target("chinese", p.chinese, Chosen{"chinese"}); }
    void operator()(const Choice& p) { word(p.title); word(p.explanation); tiles(p.options); }
    void operator()(const Notice& p) { word(p.title); word(p.lead); sections(p.sections); actions(p); }
    void operator()(const Present& p) { word(p.title); word(p.explanation); word(p.message); buttons(p.buttons); }
    void operator()(const Form& p) {
        word(p.title);
        rows(p.known);
        for (auto& field : p.fields) { target(field.id, field.label + " " + field.value, Chosen{field.id}); word(field.hint); word(field.error); }
        if (p.canPeek) target("peek", "看一眼", Peek{});
        buttons(p.buttons);
        confirm(p.confirm);
    }
    void operator()(const Typing& p) {
        word(p.title);
        word(p.explanation);
        word(p.text);
        word(p.error);
        for (std::size_t i = 0; i < p.words.size(); ++i) target("word_" + std::to_string(i), p.words[i], Typed{p.text + p.words[i]});
        confirm(p.confirm);
    }
    void operator()(const Reading& p) { word(p.title); lines(p.paragraphs); decline(p.decline); confirm(p.confirm); }
    void operator()(const Signature& p) { word(p.title); word(p.explanation); buttons(p.buttons); decline(p.decline); confirm(p.confirm); }
    void operator()(const Review& p) { word(p.title); rows(p.rows); word(p.note); if (p.canPeek) target("peek", "看一眼", Peek{}); buttons(p.buttons); confirm(p.confirm); }
    void operator()(const Working& p) { word(p.title); word(p.explanation); buttons(p.buttons); }
    void operator()(const Outcome& p) { word(p.title); word(p.explanation); rows(p.rows); lines(p.next); actions(p); }
    void operator()(const Trouble& p) { word(p.title); lines(p.lines); word(p.keeperPhone); word(p.hotline); word(p.code); buttons(p.buttons); confirm(p.confirm); }
    void operator()(const CaseProgress& p) {
        word(p.title);
        word(p.status);
        rows(p.rows);
        for (auto& entry : p.timeline) { word(entry.when); word(entry.what); }
        actions(p);
    }
    void operator()(const Document& p) { word(p.title); rows(p.rows); word(p.note); buttons(p.buttons); confirm(p.confirm); }
    void operator()(const Date& p) {
        word(p.title);
        word(p.text);
        word(p.error);
        for (int choice : choices(p)) target(std::string{"choice_"} + std::to_string(choice), std::to_string(choice), Typed{after(p, choice)});
        if (settled(p).size() == 8) confirm(p.confirm);
    }
    void operator()(const Region& p) {
        word(p.title);
        for (std::size_t i = 0; i < p.path.size(); ++i) target("level_" + std::to_string(i), p.path[i].name, Chosen{"level_" + std::to_string(i)});
        for (auto& place : p.places) target(place.id, place.name, Chosen{place.id});
        buttons(p.buttons);
        confirm(p.confirm);
    }
    void operator()(const Bill& p) {
        word(p.title);
        for (auto& line : p.charges.lines()) { word(line.what); word(amountText(line.amount)); }
        word(amountText(p.charges.sum()));
        tiles(p.ways);
        buttons(p.buttons);
        if (p.ways.empty() || !p.selected.empty()) confirm(p.confirm);
    }
    void operator()(const Camera& p) { word(p.title); word(p.explanation); word(p.advice); buttons(p.buttons); decline(p.decline); confirm(p.confirm); }
    void operator()(const PhoneCode& p) { word(p.title); lines(p.steps); word(p.message); if (p.seconds <= 0) word(p.expired); buttons(p.buttons); confirm(p.confirm); }
    void operator()(const Rating& p) {
        word(p.title);
        for (auto& level : p.levels)
            if (p.level.empty() || p.level == level.id) target(level.id, level.label, Chosen{level.id});
        word(p.level.empty() ? p.explanation : p.tagsHeading);
        for (auto& tag : p.tags) target(tag.id, tag.label, Chosen{tag.id});
        if (p.tags.size() > p.shown) target("more", "更多", Touched{});
        decline(p.decline);
        if (p.level.empty()) return;
        buttons(p.buttons);
        if (p.ready) confirm(p.confirm);
        else word(p.later);
    }
    void operator()(const Farewell& p) { word(p.title); lines(p.lines); }
    void operator()(const OutOfService& p) { word(p.title); word(p.reason); word(p.elsewhere); word(p.keeperPhone); word(p.code); }
    void operator()(const PassCode& p) {
        word(p.title);
        word(p.explanation);
        word(p.error);
        for (char digit = '0'; digit <= '9'; ++digit) target(std::string("key_") + digit, std::string(1, digit), Chosen{std::string("key_") + digit});
        target("key_delete", "删除", Chosen{"key_delete"});
        target("key_clear", "清空", Chosen{"key_clear"});
        confirm(p.confirm);
    }
    void operator()(const Board& p) {
        word(p.title);
        word(p.lead);
        for (auto& entry : p.entries) {
            if (entry.id.empty()) word(entry.heading);
            else target(entry.id, entry.heading, Chosen{entry.id});
            lines(entry.lines);
            word(entry.badge);
        }
        buttons(p.buttons);
        confirm(p.confirm);
    }
    void operator()(const Adjust& p) {
        word(p.title);
        word(p.explanation);
        for (auto& level : p.levels) {
            word(level.label + " " + std::to_string(level.percent) + " %");
            target(level.id + "_less", "调低", Chosen{level.id + "_less"});
            target(level.id + "_more", "调高", Chosen{level.id + "_more"});
        }
        buttons(p.buttons);
    }
    void operator()(const TargetWalk& p) {
        word(p.title);
        word(p.explanation);
        target("target_" + std::to_string(p.at), std::to_string(p.at + 1), Chosen{"target_" + std::to_string(p.at)});
        target("give_up", p.giveUp, Chosen{"give_up"});
    }
};

Gather gather(const View& view) {
    Gather all;
    std::visit(all, view.prompt);
    for (auto& stage : view.surround.stages) all.word(stage);
    if (view.surround.canBack) all.target("back", "返回", Back{});
    if (view.surround.canHome) all.target("home", "首页", Home{});
    if (view.surround.canExit) all.target("exit", "退出", Exit{});
    if (view.surround.canHelp) all.target("help", "求助", Help{});
    if (view.warning) all.targets = {{"still_here", "我还在", StillHere{}}};
    if (view.warning && view.warning->keepable) all.targets.push_back({"keep_draft", "先存起来，改天接着填", Chosen{"keep_draft"}});
    return all;
}

}  // namespace

std::vector<std::string> wordsOf(const View& view) { return gather(view).words; }
std::vector<Target> targetsOf(const View& view) { return gather(view).targets; }

}  // namespace core
