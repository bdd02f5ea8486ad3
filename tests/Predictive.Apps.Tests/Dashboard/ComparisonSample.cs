using Predictive.Evaluation;
using Predictive.Registry;
using Predictive.Registry.Comparing;

namespace Predictive.Apps.Tests.Dashboard;

/// <summary>A comparison in which every part is there, made by hand: what the page must be able to show.</summary>
internal static class ComparisonSample
{
    public static ComparisonDocument Of(ComparisonOutcome outcome = ComparisonOutcome.PredictedBetter) => new()
    {
        Model = "leads",
        Version = "0003",
        Headline = "At equal volume (412 leads), predicted MQLs converted 27.5 % (22.8-32.5) and rule MQLs 16.6 % "
            + "(12.9-20.6); predicted MQLs did better (difference +10.9 points, +5.4 to +16.2).",
        Outcome = outcome,
        Period = new ComparedPeriodDocument
        {
            Conversion = "opportunity",
            HorizonDays = 90,
            From = new DateTime(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc),
            To = new DateTime(2025, 12, 28, 0, 0, 0, DateTimeKind.Utc),
            Weeks = 17,
        },
        Counts = new ComparedCountsDocument
        {
            Leads = 2_060,
            Conversions = 214,
            ConversionRate = Share(0.104, 0.088, 0.121),
            Accounts = 1_310,
            ConvertedAccounts = 171,
            LookedAtBefore = 31,
            Immature = new ImmatureLeadsDocument(640, 22, 118, 131),
        },
        Cuts = new CutsDocument(0.165, "as many predicted MQLs as rule MQLs", 60, "60 points and no veto"),
        Ranking = new RankingDocument
        {
            Predicted = Share(0.751, 0.712, 0.789),
            Rules = Share(0.641, 0.598, 0.684),
            Difference = Share(0.110, 0.068, 0.151),
            Method = "Intervals resample accounts.",
            ByLook =
            [
                new LookRankingDocument("on creation", 2_060, 214, Share(0.70, 0.66, 0.74), Share(0.60, 0.56, 0.64),
                    Share(0.10, 0.06, 0.14)),
            ],
        },
        EqualVolume = Pair("In each of 17 weeks as many predicted as rule MQLs.", 412, 412, everything: true),
        EqualShareFound = new EqualShareDocument
        {
            Words = "The rules find 32 % of the opportunities; the likelihoods find as many with fewer MQLs.",
            ShareFound = Share(0.32, 0.26, 0.38),
            PredictedMqls = Share(196, 140, 262),
            RuleMqls = Share(412, 390, 436),
            Saved = Share(0.52, 0.36, 0.66),
            PredictedConversionRate = Share(0.347, 0.28, 0.42),
            RuleConversionRate = Share(0.166, 0.129, 0.206),
        },
        RealCuts = Pair("At the version's cut and the rules' own bar.", 398, 412, everything: false),
        Curves = Curves(),
        Inflation = Inflation(),
        Segments =
        [
            new SegmentsDocument("channel",
            [
                Segment("paid search", 810), Segment("organic search", 640), Segment("<b>events</b>", 310),
                Segment(null, 300),
            ]),
        ],
        HandRaisers = new HandRaisersDocument(
            "Whoever asked for a demo before the first look.", 122, 41,
            Pair("Everybody else, at equal volume.", 340, 340, everything: false)),
        NewlyQualified = Qualified("source", "referral", "last 'pricing_page' 1.9 days ago"),
        NoLongerQualified = Qualified("seniority", "student", "no company is known"),
        Disagreements = [.. Enumerable.Range(1, 20).Select(Disagreement)],
        Definitions =
        [
            "A lead is an MQL of a side on the first look at which that side calls it.",
            "A lead converts if it reaches the conversion within 90 days after its first look.",
        ],
        Notes = ["Intervals are 95 %, from resampling whole accounts."],
    };

    private static MetricDocument Share(double value, double low, double high) => new(value, low, high, null);

    private static SideDocument Side(double rate) => new(
        Share(rate, 0.8 * rate, 1.2 * rate), Share(1.9 * rate, 1.6 * rate, 2.2 * rate),
        Share(9.6 * rate, 8 * rate, 11 * rate), Share(412 * rate, 330 * rate, 494 * rate));

    private static MqlPairDocument Pair(string words, int predicted, int rules, bool everything) => new()
    {
        Words = words,
        Leads = 2_060,
        PredictedMqls = predicted,
        RuleMqls = rules,
        Predicted = Side(0.275),
        Rules = Side(0.166),
        Difference = Side(0.109),
        Cells = new Dictionary<string, CellDocument>
        {
            ["both"] = Cell(201, 62),
            ["onlyPredicted"] = Cell(211, 51),
            ["onlyRules"] = Cell(211, 6),
            ["neither"] = Cell(1_437, 95),
        },
        Money = everything ? Money() : null,
        DaysBefore = everything
            ? [.. new[] { 0, 7, 14, 30, 60 }.Select(days => new DaysBeforeDocument(
                days, Share(0.53 - (0.006 * days), 0.47 - (0.006 * days), 0.59 - (0.006 * days)),
                Share(0.32 - (0.004 * days), 0.27 - (0.004 * days), 0.37 - (0.004 * days)),
                Share(0.21 - (0.002 * days), 0.13 - (0.002 * days), 0.29 - (0.002 * days))))]
            : [],
    };

    private static CellDocument Cell(int leads, int conversions)
    {
        var rate = (double)conversions / leads;
        return new CellDocument(
            leads, conversions, Share(rate, 0.8 * rate, 1.2 * rate),
            new CellPartDocument(leads / 3, conversions / 2, Share(1.5 * rate, rate, 2 * rate)),
            new CellPartDocument(
                leads - (leads / 3), conversions - (conversions / 2), Share(0.75 * rate, 0.5 * rate, rate)));
    }

    private static MoneyPairDocument Money() => new()
    {
        Predicted = Side(1_830_000, 480, 610),
        Rules = Side(1_090_000, 810, 720),
        Difference = Side(740_000, -330, -110),
        CampaignSpend = 91_000,
        WorkCost = 40,
        TouchesPerWorkedLead = 3.4,
        Words = ["Campaigns spent 91,000 on all leads compared; working an MQL costs 40."],
    };

    private static MoneyDocument Side(double pipeline, double cost, double touches) => new(
        Share(pipeline / 16_000, pipeline / 19_000, pipeline / 13_000), Share(pipeline, 0.8 * pipeline, 1.2 * pipeline),
        Share(0.3 * pipeline, 0.1 * pipeline, 0.5 * pipeline),
        Share(cost, 0.8 * cost, 1.3 * cost), Share(touches, 0.9 * touches, 1.1 * touches));

    private static CurvesDocument Curves()
    {
        double[] shares = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
        CurvePointDocument Point(double share, double power)
        {
            var found = Math.Pow(share, power);
            return new CurvePointDocument(
                share, Share(0.104 * found / share, 0.09 * found / share, 0.12 * found / share),
                Share(found / share, 0.85 * found / share, 1.15 * found / share),
                Share(found, 0.9 * found, Math.Min(1, 1.1 * found)));
        }

        return new CurvesDocument(
            [.. shares.Select(share => Point(share, 0.45))], [.. shares.Select(share => Point(share, 0.72))],
            [.. shares.Select(share => Point(share, 2))], 0.2);
    }

    private static InflationDocument Inflation() => new(
        [.. Enumerable.Range(9, 4).Select(month => new InflationPeriodDocument(
            new DateTime(2025, month, 1, 0, 0, 0, DateTimeKind.Utc), 515,
            Share(0.19, 0.16, 0.22), Share(0.27, 0.2, 0.34),
            Share(0.12 + (0.02 * (month - 8)), 0.1, 0.24), Share(0.24 - (0.02 * (month - 8)), 0.1, 0.3)))],
        new InflationSideDocument(Share(0.01, -0.02, 0.04), Share(-0.01, -0.08, 0.06), false),
        new InflationSideDocument(Share(0.04, 0.01, 0.07), Share(-0.05, -0.09, -0.01), true),
        "The rules make ever more MQLs of which ever fewer convert; the likelihoods do not.");

    private static SegmentDocument Segment(string? name, int leads) => new(
        name, leads, leads / 10, leads / 5, leads / 5, Share(0.27, 0.21, 0.34), Share(0.17, 0.12, 0.23),
        Share(0.10, 0.02, 0.18));

    private static QualifiedDocument Qualified(string by, string group, string words) => new()
    {
        Leads = 211,
        Conversions = 51,
        ConversionRate = Share(0.242, 0.18, 0.3),
        Who =
        [
            new QualifiedGroupDocument(by, group, 64, 0.303, 0.09),
            new QualifiedGroupDocument(by, null, 12, 0.06, 0.02),
        ],
        Features = [new QualifiedReasonDocument("pricing_page.daysSinceLast", words, 150, 0.064, -0.004)],
        Rules = [new QualifiedReasonDocument("Opened a mail", null, 180, 12.5, 9.1)],
    };

    private static DisagreementDocument Disagreement(int number) => new()
    {
        Lead = $"L-{1000 + number}",
        CalledBy = number % 2 == 1 ? "predicted" : "rules",
        CalledOn = new DateTime(2025, 10, number, 0, 0, 0, DateTimeKind.Utc),
        Likelihood = number % 2 == 1 ? 0.41 : 0.03,
        RulePoints = number % 2 == 1 ? 15 : 85,
        Converted = number % 3 == 0,
        DaysToConversion = number % 3 == 0 ? 21.4 : null,
        PredictedReasons = ["last 'pricing_page' 1.9 days ago", "works at a company of 250 people"],
        RuleReasons = ["+15 for opening a mail", "60 points are needed"],
        Outcome = number % 3 == 0 ? "It converted 21 days later." : "It did not convert within 90 days.",
    };
}
