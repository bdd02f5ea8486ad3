namespace Predictive.Store.Keys;

/// <summary>What an API key lets its holder do; each scope has its own, and admin all.</summary>
public enum KeyScope
{
    /// <summary>Ask for predictions.</summary>
    Score,

    /// <summary>Report leads, events, outcomes and dispositions.</summary>
    Report,

    /// <summary>Everything: also read and erase people, promote models, and manage keys.</summary>
    Admin,
}
