using RemoteSessions.Abstractions;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>A fleet or pool that a command acts on.</summary>
/// <param name="Key">The identifier that service calls use.</param>
/// <param name="Label">The name that users see.</param>
/// <param name="Scope">The account and Region of the fleet or pool.</param>
/// <param name="Resource">The fleet or pool in its current state, or null if the caller isn't allowed to describe it.</param>
/// <param name="Hidden">The reason why the caller isn't allowed to describe the fleet or pool, or null.</param>
internal sealed record CapacityTarget(
    string Key, string Label, Scope Scope, CapacityResource? Resource = null, string? Hidden = null)
{
    /// <summary>
    /// If the user specified the identifier, this property contains the text that the user specified. Otherwise, this property contains the
    /// label. This text is the target object of error records.
    /// </summary>
    public string Given { get; init; } = Label;

    /// <summary>The state, or null if the caller isn't allowed to read it.</summary>
    public string? State => Resource?.CurrentState;

    /// <summary>Returns the name and details of the fleet or pool, for prompts and -WhatIf messages.</summary>
    public string Describe(string? about)
    {
        var known = string.Join("; ", new[] { Hidden, about }.OfType<string>());
        return known.Length == 0 ? Label : $"{Label} ({known})";
    }

    public override string ToString() => Given;
}
