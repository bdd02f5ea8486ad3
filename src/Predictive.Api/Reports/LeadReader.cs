using System.Text.Json;
using Predictive.Api.Contracts.Reading;
using Predictive.Data;
using Predictive.Store.Reports;

namespace Predictive.Api.Reports;

/// <summary>Reads what is told of a lead and its account.</summary>
internal static class LeadReader
{
    private const int LongestText = 320;

    private static readonly string[] _ofAccounts = ["id", "createdAt", "name", "domain"];

    public static LeadReport Read(string id, ObjectFields fields, MomentReader moments, RequestFaults faults)
    {
        var path = JsonPath.Root.Then("lead");
        return new LeadReport
        {
            Id = id,
            CreatedAt = Created(fields, path, moments, faults),
            Email = fields.Line("email", "ann@acme.example", LongestText, needed: false),
            Company = fields.Line("company", "Acme", LongestText, needed: false),
            Source = fields.Line("source", "organic_search", LongestText, needed: false),
            Campaign = fields.Line("campaign", "7017Q000000a1", LongestText, needed: false),
            Points = fields.Number("points"),
            Attributes = Plain(fields, "attributes", path, faults),
            Account = fields.Nested("account") is { } account
                ? Account(account, path.Then("account"), moments, faults)
                : null,
        };
    }

    /// <summary>Texts, numbers, flags and nulls by name; anything else is a fault.</summary>
    public static Dictionary<string, JsonElement> Plain(
        ObjectFields fields, string name, JsonPath path, RequestFaults faults)
    {
        var values = fields.Object(name) ?? new Dictionary<string, JsonElement>();
        return Plain(values, path.Then(name), faults);
    }

    /// <summary>The moment that a text states.</summary>
    public static DateTime Moment(string text, JsonPath path, MomentReader moments, RequestFaults faults)
    {
        if (moments.TryRead(text.AsSpan().Trim(), out var moment))
        {
            return moment;
        }

        faults.Add(path, JsonWords.NoDate(text));
        return default;
    }

    private static AccountReport? Account(
        ObjectFields fields, JsonPath path, MomentReader moments, RequestFaults faults)
    {
        var id = fields.Line("id", "001Q0001", LongestText, needed: true);
        return new AccountReport
        {
            Id = id ?? "",
            CreatedAt = Created(fields, path, moments, faults),
            Name = fields.Line("name", "Acme", LongestText, needed: false),
            Domain = fields.Line("domain", "acme.example", LongestText, needed: false),
            Attributes = Plain(fields.All().Where(one => !_ofAccounts.Contains(one.Key)), path, faults),
        };
    }

    private static DateTime? Created(
        ObjectFields fields, JsonPath path, MomentReader moments, RequestFaults faults) =>
        fields.Text("createdAt", LeadRequestReader.ADate) is { } text
            ? Moment(text, path.Then("createdAt"), moments, faults)
            : null;

    private static Dictionary<string, JsonElement> Plain(
        IEnumerable<KeyValuePair<string, JsonElement>> values, JsonPath path, RequestFaults faults)
    {
        var plain = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                faults.Add(path.Then(name), $"This must be a text, a number, a flag or null; got "
                    + $"{JsonWords.Describe(value)}.");
            }
            else if (value.ValueKind != JsonValueKind.Number
                || ObjectFields.Number(value, path, name, faults) is not null)
            {
                plain.Add(name, value.Clone());
            }
        }

        return plain;
    }
}
