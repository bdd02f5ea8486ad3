using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Predictive.Commands.Commands;

/// <summary>The arguments and options that several commands share, each with one name and one meaning.</summary>
internal static class Arguments
{
    public static Argument<string> Funnel() => new("DIR")
    {
        Description = "The folder with funnel.yaml, or the file itself.",
        HelpName = "DIR|funnel.yaml",
    };

    public static Option<string?> Data() => new("--data")
    {
        Description = "The folder of the tables, where it is not the funnel file's own.",
        HelpName = "DIR",
    };

    public static Option<string> Models() => new("--models")
    {
        Description = "The registry's folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "models",
    };

    public static Option<string> Model() => new("--model")
    {
        Description = "The model, or one of its versions.",
        HelpName = "NAME[@VERSION]",
        Required = true,
    };

    public static Option<bool> Json() => new("--json") { Description = "One JSON document on standard output, nothing else." };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "The only source of chance: the same data and seed give the same model, bit for bit.",
        DefaultValueFactory = _ => 7,
    };

    public static Option<int?> Horizon() => new("--horizon")
    {
        Description = "Within how many days a conversion counts, such as 90d; else the funnel file's.",
        HelpName = "DAYS",
        CustomParser = Days,
    };

    public static Option<double> MqlShare() => new("--mql-share")
    {
        Description = "The share of leads that are MQLs where no scoring rules give a volume.",
        DefaultValueFactory = _ => 0.2,
        CustomParser = result => Share(result),
    };

    private static int? Days(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text.TrimEnd('d'), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650)
        {
            return days;
        }

        result.AddError($"--horizon is '{text}'; allowed are whole days from 1 to 3650, such as 90d.");
        return null;
    }

    private static double Share(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1)
        {
            return share;
        }

        result.AddError($"--mql-share is '{text}'; allowed is a share above 0 and up to 1, such as 0.2.");
        return 0;
    }
}
