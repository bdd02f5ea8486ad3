using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Predictive.Data;
using Predictive.Planning.Experiments;

namespace Predictive.Commands.Commands;

/// <summary>The options that say what is wanted of an experiment.</summary>
internal sealed class ExperimentArguments
{
    private readonly Option<string?> _name = new("--name")
    {
        Description = "The experiment's name; else that of its file.",
        HelpName = "NAME",
    };

    private readonly Option<PrimaryOutcome?> _primary = new("--primary")
    {
        Description = "What is compared per lead handed over: opportunities, pipeline or conversions; else "
            + "opportunities where the funnel has them.",
        HelpName = "OUTCOME",
        CustomParser = Primary,
    };

    private readonly Option<WishedEffect> _effect = new("--effect")
    {
        Description = "The difference to be seen: 20% of arm A's outcome, or 0.05 per lead handed over.",
        HelpName = "SIZE",
        DefaultValueFactory = _ => WishedExperiment.Default.Effect,
        CustomParser = Effect,
    };

    private readonly Option<double> _power = Share(
        "--power", "How likely it is to be seen, if it is there.", WishedExperiment.Default.Power);

    private readonly Option<double> _shareOfB = Share(
        "--share", "The share of accounts in arm B.", WishedExperiment.Default.ShareOfB);

    private readonly Option<int?> _weeks = Whole("--weeks", "How many weeks leads may be assigned at most.", 520);

    private readonly Option<int?> _capacity = Whole(
        "--capacity", "How many leads both arms together may hand over in a week; else what both definitions make.",
        1_000_000, least: 2);

    private readonly Option<int?> _window = Whole(
        "--window", "For how many days, from its first on, the leads of an account count; else 28.", 3650);

    private readonly Option<string?> _start = new("--start")
    {
        Description = "Leads created later than this take part; else later than the last moment the tables know of.",
        HelpName = "DATE",
    };

    private readonly Option<string?> _salt = new("--salt")
    {
        Description = "The salt of the randomisation; else one that follows from the plan.",
        HelpName = "TEXT",
    };

    public static Option<string> Definition(string option, string arm) => new(option)
    {
        Description = $"The definition of arm {arm}: rules, model, or the path of a policy file.",
        HelpName = "rules|model|policy.yaml",
        Required = true,
    };

    public void AddTo(Command command)
    {
        Option[] all = [_name, _primary, _effect, _power, _weeks, _capacity, _shareOfB, _window, _start, _salt];
        Array.ForEach(all, command.Add);
    }

    /// <exception cref="BadInputException">The start is no date.</exception>
    public WishedExperiment Read(ParseResult parsed, FunnelFile funnel) => new()
    {
        Name = parsed.GetValue(_name) is { Length: > 0 } name ? name : $"{funnel.Name}-experiment",
        Primary = parsed.GetValue(_primary),
        Effect = parsed.GetValue(_effect)!,
        Power = parsed.GetValue(_power),
        Weeks = parsed.GetValue(_weeks),
        Capacity = parsed.GetValue(_capacity),
        ShareOfB = parsed.GetValue(_shareOfB),
        WindowDays = parsed.GetValue(_window) ?? WishedExperiment.Default.WindowDays,
        Start = AsOfText.Read(parsed.GetValue(_start), funnel.TimeZone, "--start"),
        Salt = parsed.GetValue(_salt) is { Length: > 0 } salt ? salt : null,
    };

    private static PrimaryOutcome? Primary(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Enum.TryParse<PrimaryOutcome>(text, ignoreCase: true, out var primary) && Enum.IsDefined(primary)
            && !int.TryParse(text, out _))
        {
            return primary;
        }

        string[] names = ["opportunities", "pipeline", "conversions"];
        result.AddError($"--primary is '{text}'; allowed are {string.Join(", ", names)}."
            + NearestName.Hint(text, names));
        return null;
    }

    private static WishedEffect Effect(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var isRelative = text.EndsWith('%');
        var number = isRelative ? text[..^1] : text;
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var size)
            && size is > 0 and < double.PositiveInfinity)
        {
            return new WishedEffect(isRelative ? size / 100 : size, isRelative);
        }

        result.AddError($"--effect is '{text}'; allowed are a share of arm A's outcome such as 20%, or a difference "
            + "above 0 per lead handed over such as 0.05.");
        return WishedExperiment.Default.Effect;
    }

    private static Option<double> Share(string name, string description, double usual) => new(name)
    {
        Description = description,
        HelpName = "SHARE",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
                && share is >= 0.05 and <= 0.99)
            {
                return share;
            }

            result.AddError($"{name} is '{text}'; allowed is a share from 0.05 to 0.99, such as {usual}.");
            return usual;
        },
    };

    private static Option<int?> Whole(string name, string description, int most, int least = 1) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text.EndsWith('d') ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture,
                out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{name} is '{text}'; allowed are whole numbers from {least} to {most}.");
            return null;
        },
    };
}
