#include "platform/server/contract.h"

#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#include <yaml-cpp/yaml.h>

#include "platform/server/words.h"

namespace platform {

namespace {

using nlohmann::json;

json scalar(const YAML::Node& node) {
    if (node.Tag() == "!") return node.Scalar();    // it was quoted
    for (auto& word : {std::string("true"), std::string("false")})
        if (node.Scalar() == word) return word == "true";
    std::int64_t number = 0;
    if (YAML::convert<std::int64_t>::decode(node, number)) return number;
    return node.Scalar();
}

json fromYaml(const YAML::Node& node) {
    if (node.IsScalar()) return scalar(node);
    json made;
    if (node.IsSequence())
        for (auto& item : node) made.push_back(fromYaml(item));
    if (node.IsMap())
        for (auto member : node) made[member.first.Scalar()] = fromYaml(member.second);
    return made;
}

// The tree with each $ref replaced by what it names; no schema of ours contains itself.
json resolved(const json& node, const json& root, int depth = 0) {
    if (depth > 50) throw std::runtime_error("openapi: a schema contains itself");
    if (node.is_object() && node.contains("$ref"))
        return resolved(root.at(json::json_pointer(node.at("$ref").get<std::string>().substr(1))), root, depth + 1);
    if (!node.is_structured()) return node;
    auto made = node;
    for (auto& child : made) child = resolved(child, root, depth + 1);
    return made;
}

// The values of {parameters}, or nothing when the path is another one.
std::optional<std::map<std::string, std::string>> match(const std::string& pattern, const std::string& path) {
    auto wanted = segmentsOf(pattern), given = segmentsOf(path);
    if (wanted.size() != given.size()) return std::nullopt;
    std::map<std::string, std::string> values;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].starts_with('{')) values[wanted[i].substr(1, wanted[i].size() - 2)] = given[i];
        else if (wanted[i] != given[i]) return std::nullopt;
    }
    return values;
}

std::optional<std::string> against(const json& schema, const json& value, const std::string& what) {
    valijson::Schema compiled;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), compiled);
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(compiled, valijson::adapters::NlohmannJsonAdapter(value), &results)) return std::nullopt;
    valijson::ValidationResults::Error error;
    std::string where = what;
    // The first error is the innermost; its place is enough, its words may quote a value.
    if (results.popError(error))
        for (auto& step : error.context) where += step == "<root>" ? "" : step;
    return where + " is not as the contract says";
}

const json& schemaOf(const json& holder) { return holder.at("content").at("application/json").at("schema"); }

std::string small(std::string name) {
    for (auto& c : name) c = char(std::tolower(static_cast<unsigned char>(c)));
    return name;
}

}  // namespace

struct Contract::Parts {
    json document;    // with all references resolved
    struct Found { const json* operation; std::map<std::string, std::string> words; std::string name; };

    std::optional<Found> find(const ServiceRequest& request) const {
        for (auto& [pattern, path] : document.at("paths").items()) {
            auto words = match(pattern, request.path);
            auto operation = path.find(small(request.method));
            if (words && operation != path.end()) return Found{&*operation, *words, operation->at("operationId")};
        }
        return std::nullopt;
    }

    static std::optional<std::string> parameters(const Found& found, const ServiceRequest& request) {
        if (!found.operation->contains("parameters")) return std::nullopt;
        for (auto& parameter : found.operation->at("parameters")) {
            auto name = parameter.at("name").get<std::string>();
            auto& values = parameter.at("in") == "path" ? found.words : request.headers;
            auto value = values.find(parameter.at("in") == "path" ? name : small(name));
            auto what = fmt::format("{} request, {}", found.name, name);
            if (value == values.end()) {
                if (parameter.at("required").get<bool>()) return what + " is missing";
            } else if (auto wrong = against(parameter.at("schema"), json(value->second), what)) {
                return wrong;
            }
        }
        return std::nullopt;
    }
};

Contract::Contract(const std::filesystem::path& openapi) : parts_(std::make_unique<Parts>()) {
    try {
        auto raw = fromYaml(YAML::LoadFile(openapi.string()));
        parts_->document = resolved(raw, raw);
    } catch (const std::exception& wrong) {
        throw std::runtime_error(fmt::format("{}: {}", openapi.string(), wrong.what()));
    }
}

Contract::~Contract() = default;

std::optional<std::string> Contract::mismatch(const ServiceRequest& request) const {
    auto found = parts_->find(request);
    if (!found) return fmt::format("{}: no such operation", request.method);
    if (auto wrong = Parts::parameters(*found, request)) return wrong;
    auto body = json::parse(request.body, nullptr, false);
    if (!found->operation->contains("requestBody"))
        return request.body.empty() ? std::nullopt : std::optional(found->name + " request has a body");
    auto type = request.headers.find("content-type");
    if (type == request.headers.end() || type->second != "application/json") return found->name + " request is no application/json";
    return against(schemaOf(found->operation->at("requestBody")), body, found->name + " request");
}

std::optional<std::string> Contract::mismatch(const ServiceRequest& request, const ServiceReply& reply) const {
    auto found = parts_->find(request);
    if (!found) return std::nullopt;    // said of the request already
    auto& replies = found->operation->at("responses");
    auto status = std::to_string(reply.status);
    auto what = fmt::format("{} reply {}", found->name, status);
    if (!replies.contains(status) && reply.status < 400) return what + " is not in the contract";
    auto& expected = replies.at(replies.contains(status) ? status : "default");
    if (!expected.contains("content")) return reply.body.empty() ? std::nullopt : std::optional(what + " has a body");
    if (expected.contains("headers") && expected.at("headers").contains("ETag") && reply.entityTag.empty()) return what + " lacks its ETag";
    return against(schemaOf(expected), json::parse(reply.body, nullptr, false), what);
}

std::optional<std::string> Contract::mismatch(const std::string& schema, const std::string& text) const {
    return against(parts_->document.at("components").at("schemas").at(schema), json::parse(text, nullptr, false), schema);
}

}  // namespace platform
