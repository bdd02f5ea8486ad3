namespace Predictive.Features;

/// <summary>By what the events that a feature counts are told apart.</summary>
public enum EventBy
{
    /// <summary>By their type.</summary>
    Type,

    /// <summary>By a group of types, such as everything that happens on the website.</summary>
    Group,

    /// <summary>By the channel of the event, else of its campaign.</summary>
    Channel,

    /// <summary>By a word that stands beside the type, such as the page that was seen.</summary>
    Detail,

    /// <summary>By their type, only opens and clicks that people seem to have done (<see cref="MailTypes"/>).</summary>
    Human,

    /// <summary>By their type, only opens and clicks that machines seem to have done.</summary>
    Machine,
}
