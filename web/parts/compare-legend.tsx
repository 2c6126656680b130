export function CompareLegend() {
  return (
    <p class="legend compare-legend">
      <span>
        <span class="same">same words</span>
      </span>
      <span>
        <b class="changed">changed</b>, or only here where no direction is known
      </span>
      <span>
        <ins>added</ins>
      </span>
      <span>
        <del>cut</del> and where: <i class="caret cut-here" />
      </span>
    </p>
  );
}
