namespace Predictive.Simulation;

/// <summary>A company as it really is.</summary>
internal sealed class HiddenAccount
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Domain { get; init; }
    public required SizeBand Size { get; init; }
    public required int Employees { get; init; }
    public required Trait Industry { get; init; }
    public required Region Region { get; init; }

    /// <summary>Whether the account table shows the size.</summary>
    public required bool ShowsEmployees { get; init; }

    /// <summary>Whether the account table shows the industry.</summary>
    public required bool ShowsIndustry { get; init; }

    /// <summary>Fit that no column shows, shared by its people; standard normal.</summary>
    public required double UnseenFit { get; init; }

    /// <summary>How much it is in the market; standard normal.</summary>
    public required double Intent { get; init; }

    /// <summary>Whether a scanner clicks the links in its mails.</summary>
    public required bool HasMailScanner { get; init; }

    /// <summary>How many days the account was there before its first lead.</summary>
    public required int DaysBeforeFirstLead { get; init; }

    /// <summary>When it came into the CRM; set when its first lead comes.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Its people, as places in the list of leads.</summary>
    public List<int> Leads { get; } = [];
}
