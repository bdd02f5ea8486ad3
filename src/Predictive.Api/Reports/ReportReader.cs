using System.Globalization;
using System.Text.Json;
using Predictive.Api.Contracts;
using Predictive.Api.Contracts.Reading;
using Predictive.Data;
using Predictive.Store.Reports;

namespace Predictive.Api.Reports;

/// <summary>Reads what apps report, strictly; what is wrong goes to the faults.</summary>
/// <param name="faults">What is wrong.</param>
/// <param name="moments">Reads dates, in the funnel's time zone where they have none.</param>
internal sealed class ReportReader(RequestFaults faults, MomentReader moments)
{
    private const string ADate = LeadRequestReader.ADate;
    private const int LongestText = 1000;
    private const int LongestId = 200;

    private static readonly FieldNames _news = new(["lead", "events"]);

    /// <summary>News of one lead, and whether it may be profiled, where that is told.</summary>
    public (Report Report, bool? DoNotProfile) News(string lead, JsonElement body)
    {
        if (ObjectFields.Of(body, JsonPath.Root, faults)?.Only("The body", _news) is not { } fields)
        {
            return (new Report(), null);
        }

        if (!fields.Has("lead") && !fields.Has("events"))
        {
            faults.Add(JsonPath.Root, "There is nothing to keep; send a 'lead', 'events' or both.");
        }

        var told = fields.Nested("lead")?.Only("A lead", ToldLeadRequest.Fields);
        return (
            new Report
            {
                Leads = told is null ? [] : [LeadReader.Read(lead, told, moments, faults)],
                Events = [.. Some(fields, "events", LeadReportRequest.MostEvents).Select(one => Event(lead, one))],
            },
            told?.YesOrNo("doNotProfile"));
    }

    /// <summary>What became of leads.</summary>
    public Report Outcomes(JsonElement body) => new()
    {
        Outcomes = [.. Listed(body, "outcomes").Select(Outcome)],
    };

    /// <summary>What sales said of leads.</summary>
    public Report Dispositions(JsonElement body) => new()
    {
        Dispositions = [.. Listed(body, "dispositions").Select(Disposition)],
    };

    private List<(JsonElement Value, JsonPath Path)> Listed(JsonElement body, string name)
    {
        if (ObjectFields.Of(body, JsonPath.Root, faults)?.Only("The body", new FieldNames([name])) is not { } fields)
        {
            return [];
        }

        var sent = Some(fields, name, OutcomesRequest.Most);
        if (sent.Count == 0 && !faults.Any)
        {
            faults.Add(JsonPath.Root.Then(name), $"Send 1 to {OutcomesRequest.Most} of them; got none.");
        }

        return sent;
    }

    private List<(JsonElement Value, JsonPath Path)> Some(ObjectFields fields, string name, int most)
    {
        var sent = fields.Array(name);
        if (sent.Count <= most)
        {
            return sent.Read((value, path, _) => (value, path), faults);
        }

        faults.Add(JsonPath.Root.Then(name), string.Create(CultureInfo.InvariantCulture,
            $"A request has up to {most} of them; got {sent.Count}. Send them in several requests."));
        return [];
    }

    private EventReport Event(string lead, (JsonElement Value, JsonPath Path) sent)
    {
        var fields = Fields(sent, "An event", ToldEventRequest.Fields);
        return new EventReport
        {
            LeadId = lead,
            Id = fields?.Line("id", "evt-1", LongestId, needed: false),
            Type = fields?.Line("type", "email_click", LongestId, needed: true) ?? "",
            At = At(fields, "at", sent.Path),
            LearnedAt = fields?.Has("learnedAt") == true ? At(fields, "learnedAt", sent.Path) : null,
            BySales = fields?.YesOrNo("bySales") ?? false,
            Campaign = fields?.Line("campaign", "7017Q000000a1", LongestId, needed: false),
            Channel = fields?.Line("channel", "email", LongestId, needed: false),
            Details = fields is null ? [] : LeadReader.Plain(fields, "details", sent.Path, faults),
        };
    }

    private OutcomeReport Outcome((JsonElement Value, JsonPath Path) sent)
    {
        var fields = Fields(sent, "An outcome", OutcomeRequest.Fields);
        return new OutcomeReport
        {
            LeadId = Lead(fields),
            Id = fields?.Line("id", "out-1", LongestId, needed: false),
            Kind = Kind(Word(fields, "kind", OutcomeRequest.Kinds)),
            At = At(fields, "at", sent.Path),
            Opportunity = fields?.Line("opportunity", "006Q0001", LongestId, needed: false),
            Amount = fields?.Number("amount"),
            PredictionId = fields?.Line("predictionId", "0199", LongestId, needed: false),
        };
    }

    private DispositionReport Disposition((JsonElement Value, JsonPath Path) sent)
    {
        var fields = Fields(sent, "A disposition", DispositionRequest.Fields);
        return new DispositionReport
        {
            LeadId = Lead(fields),
            Id = fields?.Line("id", "dis-1", LongestId, needed: false),
            Verdict = Word(fields, "verdict", DispositionRequest.Verdicts),
            Reason = fields?.Line("reason", "no budget", LongestText, needed: false),
            By = fields?.Line("by", "rep-7", LongestId, needed: false),
            At = At(fields, "at", sent.Path),
        };
    }

    private ObjectFields? Fields((JsonElement Value, JsonPath Path) sent, string what, FieldNames names) =>
        ObjectFields.Of(sent.Value, sent.Path, faults)?.Only(what, names);

    private static string Lead(ObjectFields? fields) =>
        fields?.Line("lead", "00Q8d000001", LongestId, needed: true) ?? "";

    private static string Word(ObjectFields? fields, string name, string[] words) =>
        fields?.NeededText(name, words[0]) is null ? "" : fields.OneOf(name, words) ?? "";

    private static OutcomeKind Kind(string word) =>
        Enum.TryParse<OutcomeKind>(word, ignoreCase: true, out var kind) ? kind : default;

    private DateTime At(ObjectFields? fields, string name, JsonPath path) =>
        fields?.NeededText(name, ADate) is { } text
            ? LeadReader.Moment(text, path.Then(name), moments, faults)
            : default;
}
