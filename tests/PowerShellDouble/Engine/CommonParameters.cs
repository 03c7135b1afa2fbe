namespace System.Management.Automation.Engine;

/// <summary>The parameters that every command has. The last two only those that support ShouldProcess.</summary>
internal sealed class CommonParameters
{
    private readonly HashSet<string> _set = new(StringComparer.OrdinalIgnoreCase);

    [Parameter]
    [Alias("vb")]
    public SwitchParameter Verbose { get; set; }

    [Parameter]
    [Alias("db")]
    public SwitchParameter Debug { get; set; }

    [Parameter]
    [Alias("ea")]
    public ActionPreference ErrorAction { get; set; }

    [Parameter]
    [Alias("wa")]
    public ActionPreference WarningAction { get; set; }

    [Parameter]
    [Alias("infa")]
    public ActionPreference InformationAction { get; set; }

    [Parameter]
    [Alias("proga")]
    public ActionPreference ProgressAction { get; set; }

    [Parameter]
    [Alias("ev")]
    public string ErrorVariable { get; set; }

    [Parameter]
    [Alias("wv")]
    public string WarningVariable { get; set; }

    [Parameter]
    [Alias("iv")]
    public string InformationVariable { get; set; }

    [Parameter]
    [Alias("ov")]
    public string OutVariable { get; set; }

    [Parameter]
    [Alias("ob")]
    [ValidateRange(0, int.MaxValue)]
    public int OutBuffer { get; set; }

    [Parameter]
    [Alias("pv")]
    public string PipelineVariable { get; set; }

    [Parameter]
    [Alias("wi")]
    public SwitchParameter WhatIf { get; set; }

    [Parameter]
    [Alias("cf")]
    public SwitchParameter Confirm { get; set; }

    public bool IsSet(string name) => _set.Contains(name);

    public void MarkSet(string name) => _set.Add(name);
}
